import Box from '@mui/material/Box'
import Chip from '@mui/material/Chip'
import Paper from '@mui/material/Paper'
import Tab from '@mui/material/Tab'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Tabs from '@mui/material/Tabs'
import Typography from '@mui/material/Typography'
import { useId, useState } from 'react'
import type { UpgradePreview } from '../../../main/ipc/contract'
import { upgradeTexts as texts, type UpgradeTab, upgradeTabs } from '../../texts/upgrade'
import { firstTab, tabOf, type UpgradeChange } from './upgrade-model'

/** Every change between two versions, old and new wording side by side, with the answer it concerns. */
export function ChangesCard({ preview }: { readonly preview: UpgradePreview }) {
  const { changes, counts } = preview
  const id = useId()
  const [tab, setTab] = useState<UpgradeTab>(() => firstTab(changes, upgradeTabs))
  const listed = changes.filter((change) => tabOf(change) === tab)
  return (
    <Paper component="section" aria-label={texts.tabsLabel} sx={{ px: 2.5, pt: 1, pb: 2.5 }}>
      <Tabs
        value={tab}
        onChange={(_, chosen: UpgradeTab) => setTab(chosen)}
        aria-label={texts.tabsLabel}
        variant="scrollable"
        allowScrollButtonsMobile
      >
        {upgradeTabs.map((name) => (
          <Tab
            key={name}
            value={name}
            id={`${id}-${name}`}
            aria-controls={`${id}-panel`}
            label={texts.tab(name, changes.filter((change) => tabOf(change) === name).length)}
            sx={{ color: 'text.primary' }}
          />
        ))}
      </Tabs>
      <Box role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${tab}`} sx={{ pt: 2 }}>
        <Typography variant="body2">{listed.length === 0 ? texts.empty : texts.tabText[tab]}</Typography>
        {tab === 'keep' && counts.kept > 0 && <Typography variant="body2">{texts.unchanged(counts.kept)}</Typography>}
        {listed.length > 0 && <ChangesTable changes={listed} preview={preview} />}
      </Box>
    </Paper>
  )
}

type ChangesTableProps = { readonly changes: readonly UpgradeChange[]; readonly preview: UpgradePreview }

function ChangesTable({ changes, preview: { fromVersion, toVersion } }: ChangesTableProps) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table size="small" aria-label={texts.tabsLabel} sx={{ minWidth: 640, '& td, & th': { verticalAlign: 'top' } }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '29%' }}>{texts.columns.version(fromVersion)}</TableCell>
            <TableCell sx={{ width: '29%' }}>{texts.columns.version(toVersion)}</TableCell>
            <TableCell>{texts.columns.change}</TableCell>
            <TableCell>{texts.columns.answer}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map((change) => (
            <TableRow key={[...change.from, ...change.to].map(({ id }) => id).join(' ')}>
              <Wording questions={change.from} />
              <Wording questions={change.to} />
              <TableCell>
                <Chip size="small" variant="outlined" label={texts.kinds[change.kind]} />
                <Typography variant="body2" sx={{ mt: 0.5 }}>
                  {change.note}
                </Typography>
              </TableCell>
              <TableCell>
                {change.from.length === 0 && texts.none}
                {change.from.map(({ id, words }) => (
                  <Typography key={id} variant="body2">
                    {words === '' ? texts.noAnswer : words}
                  </Typography>
                ))}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}

function Wording({ questions }: { readonly questions: UpgradeChange['to'] }) {
  return (
    <TableCell>
      {questions.length === 0 && texts.none}
      {questions.map(({ id, label, text, meaning }) => (
        <Box key={id} sx={{ '& + &': { mt: 1 } }}>
          <Typography variant="body2" sx={{ fontWeight: 650 }}>
            {label}
          </Typography>
          <Typography variant="body2">{text}</Typography>
          {meaning !== null && (
            <Typography variant="body2" sx={{ mt: 0.5, pl: 1, borderLeft: 3, borderColor: 'divider' }}>
              {texts.meaning(meaning)}
            </Typography>
          )}
        </Box>
      ))}
    </TableCell>
  )
}
