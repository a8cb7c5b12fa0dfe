import { accountDocuments } from './named-documents/accounts'
import { identificationDocuments } from './named-documents/identification'
import { documentedQuestionnaires, type NamedDocument } from './named-documents/named-document'
import { peopleAndProviderDocuments } from './named-documents/people-and-providers'
import { resilienceDocuments } from './named-documents/resilience'
import { steeringDocuments } from './named-documents/steering'
import { technicalDocuments } from './named-documents/technical'

export { documentedQuestionnaires, type NamedDocument }

/**
 * The documents that serve as evidence for many questions, by subject.
 *
 * A question is linked to a document only when one of the pieces it suggests is that document, or a part of it. The lists
 * of pieces stay in the definitions, which are frozen: a document is a name for what several of them ask.
 */
export const namedDocuments: readonly NamedDocument[] = [
  ...steeringDocuments,
  ...peopleAndProviderDocuments,
  ...technicalDocuments,
  ...accountDocuments,
  ...resilienceDocuments,
  ...identificationDocuments,
]

const byId = new Map(namedDocuments.map((document) => [document.id, document]))

/** The documents that a question asks for, in the order of the list; none for a question or questionnaire not linked. */
export function documentsFor(questionnaireId: string, questionId: string): readonly NamedDocument[] {
  return namedDocuments.filter((document) => asked(document, questionnaireId).includes(questionId))
}

/** The questions of a questionnaire that ask for a document, in its order; none when either is not known. */
export function questionsFor(documentId: string, questionnaireId: string): readonly string[] {
  const document = byId.get(documentId)
  return document === undefined ? [] : asked(document, questionnaireId)
}

function asked({ askedBy }: NamedDocument, questionnaireId: string): readonly string[] {
  const id = documentedQuestionnaires.find((known) => known === questionnaireId)
  return id === undefined ? [] : (askedBy[id] ?? [])
}
