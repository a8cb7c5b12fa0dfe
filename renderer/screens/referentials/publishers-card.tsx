import AddOutlined from '@mui/icons-material/AddOutlined'
import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import type { TrustedKey } from '../../../main/ipc/contract'
import { Card } from '../../components/card'
import { ConfirmDialog } from '../../components/confirm-dialog'
import { FailureAlert } from '../../components/failure-alert'
import { callDesktop } from '../../desktop-api'
import { formatLongDay, today } from '../../format'
import { publishersTexts as texts } from '../../texts/publishers'
import { AddPublisherDialog } from './add-publisher-dialog'
import { CopyButton } from './copy-button'
import { Fingerprint } from './fingerprint'
import type { Questionnaire } from './referentials-model'
import { usePublishers } from './use-publishers'

type PublishersCardProps = {
  readonly questionnaires: readonly Questionnaire[]
  /** Something changed in what is trusted: what is shown of the questionnaires is to be read again. */
  readonly onDone: (text: string) => void
}

type Opened = { readonly kind: 'adding' } | { readonly kind: 'removal'; readonly key: TrustedKey }

/** « Éditeurs de confiance »: whose signatures are trusted, with the fingerprint of each key and what it signed. */
export function PublishersCard({ questionnaires, onDone }: PublishersCardProps) {
  const { keys, error, reload } = usePublishers()
  const [opened, setOpened] = useState<Opened | null>(null)
  const close = () => setOpened(null)
  const changed = async (text: string) => {
    close()
    await reload()
    onDone(text)
  }
  return (
    <Card
      title={texts.title}
      action={
        <Button variant="outlined" startIcon={<AddOutlined />} onClick={() => setOpened({ kind: 'adding' })}>
          {texts.add.action}
        </Button>
      }
    >
      <Typography sx={{ mb: 1.5, maxWidth: 900 }}>{texts.explain}</Typography>
      {error && <FailureAlert error={error} onRetry={() => void reload()} />}
      {keys?.length === 0 && <Typography>{texts.none}</Typography>}
      {keys && keys.length > 0 && (
        <Box component="ul" aria-label={texts.list} sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {keys.map((key) => (
            <PublisherItem
              key={key.id}
              trustedKey={key}
              signed={signedBy(key, questionnaires)}
              onRemove={() => setOpened({ kind: 'removal', key })}
            />
          ))}
        </Box>
      )}
      {opened?.kind === 'adding' && (
        <AddPublisherDialog onAdded={(name) => changed(texts.add.done(name))} onClose={close} />
      )}
      {opened?.kind === 'removal' && (
        <ConfirmDialog
          title={texts.removal.title(opened.key.name)}
          text={consequences(signedBy(opened.key, questionnaires))}
          confirm={texts.removal.confirm}
          onClose={close}
          onConfirm={async () => {
            const { id, name } = opened.key
            await callDesktop('removeTrustedKey', { id })
            await changed(texts.removal.done(name))
          }}
        />
      )}
    </Card>
  )
}

type PublisherItemProps = {
  readonly trustedKey: TrustedKey
  readonly signed: readonly string[]
  readonly onRemove: () => void
}

function PublisherItem({ trustedKey, signed, onRemove }: PublisherItemProps) {
  const { name, fingerprint, keyId, addedAt } = trustedKey
  return (
    <Box component="li" sx={{ borderTop: 1, borderColor: 'divider', py: 1.25, overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
        <Typography variant="h3" sx={{ flex: '1 1 auto' }}>
          {name}
        </Typography>
        <Button size="small" aria-label={texts.removal.named(name)} onClick={onRemove}>
          {texts.removal.action}
        </Button>
      </Box>
      <Typography variant="body2">{texts.since(formatLongDay(today(new Date(addedAt))))}</Typography>
      <Typography variant="body2" component="div" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        {texts.fingerprint}
        <CopyButton small text={fingerprint} label={texts.fingerprintOf(name)} />
      </Typography>
      <Fingerprint value={fingerprint} />
      <Typography variant="body2">{texts.keyId(keyId)}</Typography>
      <Typography variant="body2">
        {signed.length === 0 ? texts.signedNone : texts.signed(signed.length, texts.names(signed))}
      </Typography>
    </Box>
  )
}

/** What a key signed, of the versions at hand, in words. */
function signedBy({ fingerprint }: TrustedKey, questionnaires: readonly Questionnaire[]): readonly string[] {
  return questionnaires
    .flatMap(({ versions }) => versions)
    .filter(({ signature }) => signature?.keyFingerprint === fingerprint)
    .map(({ title, version }) => texts.version(title, version))
}

function consequences(signed: readonly string[]): string {
  if (signed.length === 0) return texts.removal.nothing
  return `${texts.removal.signed(texts.names(signed))}\n${texts.removal.after}`
}
