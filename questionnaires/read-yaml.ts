import {
  Composer,
  type CST,
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Pair,
  Parser,
  visit,
} from 'yaml'
import { isClean } from './clean-text'

/** Something to mend in a text, at a line. */
export type TextProblem = { readonly line: number; readonly message: string }

export type ReadYaml =
  | { readonly problems: readonly TextProblem[] }
  | {
      readonly problems: null
      readonly data: unknown
      /** The line of what stands at a path, or of the nearest thing that holds it. */
      readonly lineOf: (path: readonly PropertyKey[]) => number
    }

/**
 * What no questionnaire needs and a hostile or damaged file may hold. Each bound is several times what the largest of our
 * questionnaires uses (9 levels, 54,000 elements, texts of 470 characters) and low enough to keep reading short.
 */
const MAX_CHARACTERS = 4_000_000
const MAX_DEPTH = 60
const MAX_TOKENS = 200_000
const MAX_TEXT = 4000
const BLANKS = /[ \t\u00a0\u202f]{50}/
const MAX_PROBLEMS = 100

/**
 * Reads YAML that must be plain data: one document, no alias, no key twice, no bottomless nesting. Never throws, whatever
 * the text.
 */
export function readYaml(text: string): ReadYaml {
  if (text.length > MAX_CHARACTERS) return refused(1, 'le fichier est trop grand pour être un questionnaire')
  const lines = new LineCounter()
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line)
  let documents: readonly Document.Parsed[]
  try {
    // Keys are compared below: the library compares each with all the others.
    const composer = new Composer({ version: '1.2', schema: 'core', uniqueKeys: false })
    documents = [...composer.compose(boundedTokens(text, lines), true, text.length)]
  } catch (error) {
    if (error instanceof TooMuch) return refused(lineAt(error.offset), error.message)
    throw error
  }
  const [document, second] = documents
  if (second) return refused(lineAt(second.range[0]), 'un seul document est attendu (« --- » en sépare deux)')
  if (!document) return refused(1, 'le document est vide')
  if (document.errors.length > 0) {
    return {
      problems: document.errors.slice(0, MAX_PROBLEMS).map(({ pos, code }) => ({
        line: lineAt(pos[0]),
        message: `YAML illisible : ${yamlErrors[code] ?? 'écriture inattendue'} (${code})`,
      })),
    }
  }
  const problems = unsuitable(document).map(({ offset, message }) => ({ line: lineAt(offset), message }))
  if (problems.length > 0) return { problems: problems.slice(0, MAX_PROBLEMS) }
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length >= 0; length--) {
      const node = document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return lineAt(node.range[0])
    }
    return 1
  }
  return { problems: null, data: document.toJS(), lineOf }
}

function refused(line: number, message: string): ReadYaml {
  return { problems: [{ line, message }] }
}

/** Says at which character reading was given up. */
class TooMuch extends Error {
  constructor(
    message: string,
    readonly offset: number,
  ) {
    super(message)
  }
}

/** The tokens of a text, given up before they can exhaust the memory or the stack: the library recurses on nesting. */
function* boundedTokens(text: string, lines: LineCounter): Generator<CST.Token, void> {
  lines.addNewLine(0)
  const parser = new Parser(lines.addNewLine)
  let count = 0
  let errors = 0
  for (const lexeme of new Lexer().lex(text)) {
    count += 1
    if (count > MAX_TOKENS) throw new TooMuch('le document a trop d’éléments pour être un questionnaire', parser.offset)
    for (const token of parser.next(lexeme)) {
      if (token.type === 'error') errors += 1
      yield token
    }
    if (errors > MAX_PROBLEMS) throw new TooMuch('ce n’est pas un fichier YAML', 0)
    // Collections are counted only when the stack is high enough to hold too many.
    if (parser.stack.length > MAX_DEPTH && parser.stack.filter(isCollection).length > MAX_DEPTH) {
      throw new TooMuch(`plus de ${MAX_DEPTH} niveaux imbriqués`, parser.offset)
    }
  }
  yield* parser.end()
}

function isCollection({ type }: CST.Token): boolean {
  return type === 'block-map' || type === 'block-seq' || type === 'flow-collection'
}

type Found = { readonly offset: number; readonly message: string }

/** What is YAML but not plain data, or would take for ever to read over. */
function unsuitable(document: Document.Parsed): readonly Found[] {
  const found: Found[] = []
  visit(document, (_, node) => {
    if (isMap(node)) found.push(...keyFaults(node.items))
    if (!isNode(node)) return
    const fault = (message: string) => found.push({ offset: node.range?.[0] ?? 0, message })
    if (isAlias(node) || node.anchor !== undefined) fault('les alias YAML (&, *) ne sont pas admis')
    if (isScalar(node) && typeof node.value === 'string') {
      if (node.value.length > MAX_TEXT) fault('texte de plus de 4 000 caractères')
      if (!isClean(node.value)) fault('caractère de contrôle, ou marque qui force le sens de l’écriture, dans un texte')
      if (BLANKS.test(node.value)) fault('trop d’espaces à la suite dans un texte')
    }
  })
  return found
}

function keyFaults(pairs: readonly Pair[]): readonly Found[] {
  const seen = new Set<string>()
  return pairs.flatMap(({ key }) => {
    const offset = (isNode(key) && key.range?.[0]) || 0
    if (!isScalar(key)) return [{ offset, message: 'une clé est un mot, pas une liste ni un objet' }]
    const name = String(key.value)
    if (seen.has(name)) return [{ offset, message: `clé « ${shortened(name)} » écrite deux fois` }]
    seen.add(name)
    return []
  })
}

/** A text as it can be quoted in a message. */
export function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text
}

/** The faults of the library in French, for authors who do not read its English. */
const yamlErrors: Partial<Record<ErrorCode, string>> = {
  BAD_ALIAS: 'nom d’alias inattendu',
  BAD_COLLECTION_TYPE: 'étiquette qui ne convient pas à ce qu’elle précède',
  BAD_DIRECTIVE: 'directive inconnue',
  BAD_DQ_ESCAPE: 'caractère inattendu après « \\ » dans un texte entre guillemets droits',
  BAD_INDENT: 'décalage des lignes : les éléments d’une liste commencent à la même colonne',
  BAD_PROP_ORDER: 'ordre inattendu',
  BAD_SCALAR_START: 'un texte qui commence par ce signe se met entre guillemets droits',
  BLOCK_AS_IMPLICIT_KEY: 'deux « clé : valeur » sur une ligne : le texte se met entre guillemets droits',
  BLOCK_IN_FLOW: 'liste à tirets à l’intérieur de crochets ou d’accolades',
  KEY_OVER_1024_CHARS: 'clé trop longue',
  MISSING_CHAR: 'il manque un signe (guillemet, deux-points, virgule, crochet ou accolade)',
  MULTILINE_IMPLICIT_KEY: 'clé sur plusieurs lignes, ou deux-points oublié',
  MULTIPLE_TAGS: 'plusieurs étiquettes pour une valeur',
  TAB_AS_INDENT: 'tabulation en début de ligne : des espaces sont attendus',
  TAG_RESOLVE_FAILED: 'étiquette inconnue',
  UNEXPECTED_TOKEN: 'signe inattendu',
}
