/** Why a dossier cannot be opened, received or handed over; the message is for the person, in French. */
export class DossierRefusal extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DossierRefusal'
  }
}
