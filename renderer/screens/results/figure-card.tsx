import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import Typography from '@mui/material/Typography'

type FigureCardProps = {
  readonly title: string
  readonly value: string
  readonly note: string
  readonly onOpen: () => void
}

/** A headline figure: a button that opens what it is made of. To be put in a list. */
export function FigureCard({ title, value, note, onOpen }: FigureCardProps) {
  return (
    <Box component="li" sx={{ display: 'flex' }}>
      <ButtonBase
        aria-haspopup="dialog"
        onClick={onOpen}
        sx={{
          flex: 1,
          display: 'flex',
          flexDirection: 'column',
          alignItems: 'start',
          justifyContent: 'start',
          textAlign: 'left',
          p: 1.75,
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          bgcolor: 'background.paper',
          '&:hover': { borderColor: 'primary.main' },
        }}
      >
        <Typography variant="caption" component="span" color="textSecondary">
          {title}
        </Typography>
        <Typography component="span" sx={{ fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.3 }}>
          {value}
        </Typography>
        <Typography variant="caption" component="span">
          {note}
        </Typography>
      </ButtonBase>
    </Box>
  )
}
