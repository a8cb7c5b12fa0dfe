import type { z } from 'zod'
import { ContactDetails } from '../../questionnaires/contact-schemas'
import { monthsLater } from './demo-evidence'

/** Whose contact it is in the example: of the legal entity, of its hospital or of its care home. */
type Place = 'organisation' | 'hospital' | 'care-home'

/**
 * A register begun by someone: some lines are empty, one has no number, one was checked long ago.
 *
 * Every number is of the ranges that Arcep keeps for works of fiction (02 61 91 and 06 39 98): it rings nowhere.
 *
 * @param asOf today, YYYY-MM-DD
 */
export function exampleContacts(
  asOf: string,
): readonly { readonly place: Place; readonly details: z.infer<typeof ContactDetails> }[] {
  const recently = monthsLater(asOf, -1)
  return [
    {
      place: 'organisation',
      details: ContactDetails.parse({
        role: 'assureur',
        organisation: 'Mutuelle du Large (fictive)',
        phone: '02 61 91 00 31',
        note: 'Contrat EX-0001. Délai de déclaration à relire dans le contrat.',
        source: 'Contrat d’assurance',
        checkedOn: recently,
      }),
    },
    {
      place: 'organisation',
      details: ContactDetails.parse({
        role: 'dpo',
        name: 'Nolwenn Abgrall (exemple)',
        phone: '06 39 98 00 12',
        source: 'Annuaire interne',
        checkedOn: recently,
      }),
    },
    {
      place: 'hospital',
      details: ContactDetails.parse({
        role: 'direction-astreinte',
        name: 'Administrateur de garde (exemple)',
        phone: '02 61 91 00 10',
        source: 'Tableau des gardes',
        checkedOn: recently,
      }),
    },
    {
      place: 'hospital',
      details: ContactDetails.parse({
        role: 'prestataire',
        name: 'Service informatique (exemple)',
        phone: '02 61 91 00 20 ou 06 39 98 00 20',
        availability: '8 h à 18 h en semaine',
        source: 'Note de service',
        checkedOn: recently,
      }),
    },
    {
      place: 'care-home',
      details: ContactDetails.parse({
        role: 'direction-astreinte',
        name: 'Yann Morvan (exemple)',
        phone: '06 39 98 00 41',
        source: 'Tableau des astreintes',
        checkedOn: recently,
      }),
    },
    {
      place: 'care-home',
      details: ContactDetails.parse({
        role: 'prestataire',
        name: 'Assistance',
        organisation: 'Armor Informatique (fictive)',
        phone: '02 61 91 00 42',
        availability: '9 h à 18 h en semaine',
        source: 'Contrat de maintenance',
        checkedOn: monthsLater(asOf, -9),
      }),
    },
    {
      place: 'care-home',
      details: ContactDetails.parse({
        role: 'editeur',
        organisation: 'Éditeur du DUI (fictif)',
        note: 'Numéro de l’assistance à demander.',
      }),
    },
  ]
}
