import Button from '@mui/material/Button'
import { lazy, Suspense, useState } from 'react'
import { callDesktop } from '../../desktop-api'
import { useNavigation } from '../../navigation'
import { entityTexts } from '../../texts/entities'
import { useOverview } from '../../use-overview'

const texts = entityTexts.eraseExample

// Opened from a button: kept out of the first chunk.
const ConfirmDialog = lazy(async () => ({ default: (await import('../../components/confirm-dialog')).ConfirmDialog }))

/** Erases the fictitious establishment, after asking: the one thing in the application that is deleted for good. */
export function EraseExample() {
  const { refresh } = useOverview()
  const { goTo } = useNavigation()
  const [asking, setAsking] = useState(false)
  const erase = async () => {
    await callDesktop('eraseExample', {})
    const { establishments } = await refresh()
    const isLeft = establishments.some(({ archivedAt }) => archivedAt === null)
    goTo({ screen: isLeft ? 'establishments' : 'first-start' })
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{texts.action}</Button>
      {asking && (
        <Suspense fallback={null}>
          <ConfirmDialog
            title={texts.title}
            text={texts.text}
            confirm={texts.confirm}
            onClose={() => setAsking(false)}
            onConfirm={erase}
          />
        </Suspense>
      )}
    </>
  )
}
