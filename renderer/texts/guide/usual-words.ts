/** Words of French that say nothing of what is searched, nor does the name of the application. */
export const littleWords: ReadonlySet<string> = new Set(
  `le la les un une des du de au aux ce cet cette ces ça cela mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs
  je tu il elle on nous vous ils elles me te se moi toi lui eux qui que quoi quel quelle quels quelles dont où
  et ou ni mais car donc si en dans sur sous par pour avec sans chez vers entre depuis
  ne pas plus rien jamais très trop tout tous toute toutes même
  ai as avez avons ont avoir été être est es suis sont fait faire faut peux peut peuvent puis pouvoir veux veut vouloir
  va vais arrive arrivé comment pourquoi quand combien
  qu lorsqu puisqu jusqu sextant`.split(/\s+/u),
)

type UsualWords = { readonly said: readonly string[]; readonly written: readonly string[] }

/** What people say, and the words of the guide for it. Each is the beginning of a word, or an expression. */
export const usualWords: readonly UsualWords[] = [
  { said: ['mot de passe', 'mots de passe', 'phrase de passe', 'mdp', 'password'], written: ['phrase de passe'] },
  { said: ['feuille de récupération', 'code de récupération'], written: ['feuille de récupération'] },
  { said: ['oubli', 'perd', 'perte', 'égar'], written: ['oubli', 'perdu'] },
  { said: ['vol', 'volé', 'voleur', 'dérob', 'cambriol'], written: ['volé'] },
  { said: ['ordi', 'poste', 'pc', 'portable', 'machine'], written: ['ordinateur', 'poste'] },
  {
    said: ['virus', 'rançon', 'ransom', 'malware', 'pirat', 'hack', 'infect', 'malveillant', 'cyberattaque', 'attaqu'],
    written: ['virus', 'rançongiciel', 'attaqu', 'malveillant'],
  },
  { said: ['sauv', 'backup'], written: ['sauvegard'] },
  { said: ['récupér', 'retrouv', 'restaur'], written: ['récupér', 'restaur'] },
  { said: ['nouveau', 'nouvel', 'remplac', 'migr', 'chang'], written: ['chang'] },
  { said: ['démarr', 'lancer', 'accéd', 'entrer', 'connect'], written: ['ouvr'] },
  {
    said: ['bug', 'plantage', 'planté', 'bloqu', 'marche', 'fonctionne', 'cassé', 'mort'],
    written: ['problème', 'erreur', 'panne'],
  },
  { said: ['supprim', 'détrui', 'enlever'], written: ['effac', 'supprim'] },
  { said: ['partag', 'transfér'], written: ['transm'] },
  { said: ['mise à jour', 'mises à jour', 'update'], written: ['mettre à jour', 'mise à jour'] },
  { said: ['mail', 'email', 'courriel'], written: ['messagerie'] },
  { said: ['wifi', 'internet', 'réseau'], written: ['internet', 'réseau'] },
  { said: ['zoom', 'grossir'], written: ['agrandi'] },
  { said: ['support', 'assistance', 'dépann'], written: ['aide'] },
]
