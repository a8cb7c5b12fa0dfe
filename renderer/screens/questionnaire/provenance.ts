import type { Provenance } from '../../../questionnaires/answers'
import { rolesInSentence } from '../../../questionnaires/roles'
import { formatDay } from '../../format'
import { keptAnswersTexts } from '../../texts/kept-answers'
import type { Offers } from './reuse'

const texts = keptAnswersTexts.provenance

/** Where an answer comes from, in a sentence without its full stop. `offers` knows the names of other questionnaires. */
export function provenanceText(provenance: Provenance, offers: Offers): string {
  switch (provenance.kind) {
    case 'campaign':
      return texts.campaign(formatDay(provenance.on))
    case 'declared':
      return texts.declared(rolesInSentence[provenance.role], provenance.by, formatDay(provenance.on))
    case 'upgrade':
      return (provenance.questionIds.length > 1 ? texts.merged : texts.upgrade)(provenance.fromVersion)
    case 'reused': {
      const { questionnaireId, on } = provenance
      const source = [...offers.values()].flat().find((offer) => offer.questionnaireId === questionnaireId)
      const day = formatDay(on)
      return source ? texts.reused(source.questionnaireTitle, day) : texts.reusedUnknown(day)
    }
  }
}
