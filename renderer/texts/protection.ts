/** Sentences of what opens the data: passphrase, recovery sheet, lock. */
export const protectionTexts = {
  passphrase: {
    label: 'Phrase de passe',
    again: 'La même, une seconde fois',
    today: 'Votre phrase de passe d’aujourd’hui',
    next: 'Votre nouvelle phrase de passe',
    advice: 'Le plus sûr et le plus facile à retenir : quatre mots sans rapport entre eux, choisis au hasard.',
    rule: (characters: number) => `Au moins ${characters} caractères, espaces compris.`,
    tooShort: (characters: number) => `Il faut au moins ${characters} caractères : ajoutez un mot.`,
    different: 'Ce n’est pas la même phrase que dans le premier champ.',
    empty: 'Écrivez votre phrase de passe.',
    show: 'Montrer ce que j’écris',
    hide: 'Cacher ce que j’écris',
  },
  lost: {
    title: 'Et si vous la perdez ?',
    text: 'Personne ne peut la retrouver, Sextant non plus : elle n’est écrite nulle part. Seule la feuille de récupération, à imprimer juste après, ouvrira alors vos données.',
  },
  protect: {
    title: 'Choisissez une phrase de passe',
    why: 'Vos réponses disent ce qui protège mal votre établissement. Sextant les enregistre chiffrées. Ce poste n’a pas de coffre pour en garder la clé : c’est donc votre phrase de passe, demandée à chaque démarrage, qui la gardera.',
    already: 'Si Sextant contient déjà des données, elles sont gardées, et seront chiffrées à leur tour.',
    submit: 'Chiffrer mes données',
    running: 'Chiffrement…',
  },
  unlock: {
    title: 'Vos données sont verrouillées',
    why: 'Donnez votre phrase de passe pour les ouvrir.',
    submit: 'Ouvrir',
    running: 'Ouverture…',
    wrong:
      'Ce n’est pas cette phrase. Vérifiez les majuscules et le clavier, puis recommencez : vos données sont intactes.',
    lost: 'J’ai perdu ma phrase de passe',
  },
  recover: {
    title: 'Ouvrir avec la feuille de récupération',
    why: 'Recopiez le code de la feuille que vous avez imprimée. Les tirets, les espaces et les majuscules ne comptent pas.',
    code: 'Code de la feuille de récupération',
    hint: 'Neuf groupes de quatre caractères.',
    submit: 'Ouvrir',
    wrong:
      'Ce code n’ouvre pas ces données. Comparez-le groupe par groupe avec la feuille : si vous en avez refait une, seule la dernière est bonne.',
    empty: 'Recopiez le code de la feuille.',
    noSheet:
      'Aucune feuille de récupération n’a été faite pour ces données : sans la phrase de passe, personne ne peut les ouvrir, Sextant non plus.',
    back: 'J’ai retrouvé ma phrase de passe',
  },
  elsewhere: {
    title: 'Ces données viennent d’un autre compte',
    why: 'Leur clé est gardée par la session d’une autre personne, ou par un autre ordinateur. Rouvrez Sextant là-bas, ou recopiez ici le code de la feuille de récupération.',
    noSheet:
      'Aucune feuille de récupération n’a été faite pour ces données : seul le compte qui les a créées, sur son ordinateur, peut les ouvrir.',
  },
  renew: {
    title: 'Choisissez une nouvelle phrase de passe',
    why: 'Vos données sont ouvertes. L’ancienne phrase de passe ne les ouvrira plus. Votre feuille de récupération reste bonne.',
    submit: 'Enregistrer cette phrase',
    running: 'Enregistrement…',
  },
  resealed: {
    title: 'Vos données sont ouvertes',
    text: 'Votre session sur cet ordinateur les ouvrira désormais sans rien demander. Votre feuille de récupération reste bonne.',
    go: 'Continuer',
  },
  rail: {
    sheet: 'Feuille de récupération',
    lock: 'Verrouiller',
  },
  notLocked: {
    title: 'Sextant n’est pas verrouillé.',
    advice:
      'Ce que vous avez écrit n’est pas enregistré\u00a0: verrouiller maintenant le ferait perdre. Si un formulaire est ouvert, enregistrez-le ou annulez-le. Sinon, l’écran dit ce qui empêche d’enregistrer\u00a0: réglez cela, ou copiez votre texte ailleurs puis effacez-le. Verrouillez ensuite de nouveau.',
  },
  card: {
    title: 'Protection',
    system:
      'Vos données sont chiffrées sur ce poste. Leur clé est gardée par votre session : rien à taper au démarrage.',
    passphrase: 'Vos données sont chiffrées sur ce poste. Votre phrase de passe les ouvre à chaque démarrage.',
    covers:
      'Une copie du disque, une clé USB perdue ou un autre compte de cet ordinateur ne donnent ni vos réponses, ni vos notes, ni les noms, ni les pièces gardées par Sextant.',
    limits:
      'Ne sont pas protégés : ce qui est à l’écran pendant que Sextant est ouvert, les fichiers que vous exportez, un ordinateur déjà infecté. Restent lisibles dans le fichier : les dates, le nombre d’éléments et les numéros des questions.',
    setPassphrase: 'Choisir une phrase de passe',
    changePassphrase: 'Changer de phrase de passe',
    removePassphrase: 'Ne plus demander de phrase de passe',
    sheetTitle: 'Feuille de récupération',
    sheetSince: (day: string) => `En service depuis le ${day}.`,
    noSheet: 'Aucune : si la phrase de passe ou cet ordinateur est perdu, vos données le sont aussi.',
    makeSheet: 'Faire la feuille',
    remakeSheet: 'Refaire la feuille',
    putOff: 'Me le rappeler dans un mois',
    lockTitle: 'Verrouillage',
    lockAfter: 'Verrouiller après un temps sans activité',
    lockNever: 'Jamais',
    lockMinutes: (minutes: number) => (minutes === 60 ? '1 heure' : `${minutes} minutes`),
    lockHint:
      'Ce que vous écrivez est enregistré d’abord. La mise en veille et le verrouillage de la session comptent aussi.',
    lockNeeds: 'Il faut une phrase de passe pour verrouiller Sextant.',
    changed: 'C’est enregistré.',
  },
  dialog: {
    set: 'Choisir une phrase de passe',
    change: 'Changer de phrase de passe',
    remove: 'Ne plus demander de phrase de passe',
    setWhy:
      'Elle sera demandée à chaque démarrage. Sans elle ni feuille de récupération, personne ne peut ouvrir vos données.',
    changeWhy: 'L’ancienne n’ouvrira plus les données. Elle ouvre encore les sauvegardes faites avant.',
    removeWhy: 'Votre session sur cet ordinateur ouvrira vos données sans rien demander.',
    submit: 'Enregistrer',
    submitRemove: 'Ne plus la demander',
    sheet: 'Feuille de récupération',
  },
  offer: {
    title: 'Faites votre feuille de récupération',
    why: 'Vos données sont chiffrées. Une feuille imprimée, rangée avec les papiers importants, ouvrira vos données le jour où la phrase de passe sera oubliée. Cela prend deux minutes.',
    make: 'Faire la feuille',
    later: 'Plus tard',
    done: 'Continuer',
  },
  sheet: {
    what: 'Ce code ouvre vos données à lui seul. Imprimez-le, ou recopiez-le à la main, puis rangez-le loin de cet ordinateur : coffre, enveloppe cachetée à la direction.',
    code: 'Code de récupération',
    print: 'Enregistrer la feuille à imprimer (PDF)',
    printWarning:
      'Imprimez ce PDF, puis supprimez-le et videz la corbeille : qui l’ouvre a le code. Ne l’envoyez pas par messagerie.',
    confirm: 'Recopiez le dernier groupe du code, lu sur le papier',
    confirmWhy: 'La feuille ne vaut rien tant que vous n’avez pas confirmé.',
    wrong: 'Ce n’est pas le dernier groupe de ce code. Relisez votre papier.',
    submit: 'J’ai la feuille sur papier',
    replaces: 'Une fois confirmée, la feuille d’avant ne vaut plus : détruisez-la.',
    confirmed: 'Votre feuille de récupération est en service.',
    confirmedReplacing: 'Votre feuille de récupération est en service. La feuille d’avant ne vaut plus : détruisez-la.',
  },
} as const
