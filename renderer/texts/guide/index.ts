import { privacyPage } from '../../../questionnaires/privacy-page'
import { answeringChapters } from './answering'
import type { ChapterId, GuideChapter } from './guide-chapter'
import { keepingChapters } from './keeping'
import { practicalChapters } from './practical'
import { resultsChapters } from './results'
import { safetyChapters } from './safety'
import { workingChapters } from './working'

export * from './guide-chapter'

/** The page that can also be printed: one source for both. */
const privacy: GuideChapter = {
  title: privacyPage.title,
  lead: privacyPage.lead,
  sections: privacyPage.sections.map(({ title, lines }) => ({ title, blocks: [{ list: lines }] })),
}

/** The whole guide. */
export const guide: Record<ChapterId, GuideChapter> = {
  ...answeringChapters,
  ...resultsChapters,
  ...workingChapters,
  ...keepingChapters,
  ...safetyChapters,
  privacy,
  ...practicalChapters,
}
