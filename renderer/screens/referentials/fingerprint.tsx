import Box from '@mui/material/Box'

/** Groups on a line: four lines of four are easy to read aloud. */
const GROUPS = 4

type FingerprintProps = { readonly value: string; readonly large?: boolean }

/** A fingerprint in groups of four digits, to be compared by eye or read over the telephone. */
export function Fingerprint({ value, large = false }: FingerprintProps) {
  const groups = value.split(' ')
  const lines = Array.from({ length: Math.ceil(groups.length / GROUPS) }, (_, line) =>
    groups.slice(line * GROUPS, (line + 1) * GROUPS).join(' '),
  )
  return (
    <Box
      component="code"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        flexDirection: large ? 'column' : 'row',
        columnGap: '1ch',
        fontSize: large ? '1.125rem' : '0.875rem',
      }}
    >
      {lines.map((line) => (
        // The space between two lines is for copying and for screen readers.
        <span key={line}>{`${line} `}</span>
      ))}
    </Box>
  )
}
