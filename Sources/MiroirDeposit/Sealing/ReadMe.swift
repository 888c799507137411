import Miroir
import MiroirDossier

/// What somebody reads first who finds a deposit years later and knows nothing of it.
struct ReadMe {
  /// Its name.
  static let file: FilePath = "LISEZMOI.txt"

  private let dossier: Dossier

  /// The words for the deposit of a dossier.
  init(_ dossier: Dossier) { self.dossier = dossier }

  /// Plain text, in lines that any screen holds.
  func text(in language: Language) -> String {
    let certificate = dossier.referentiel.title
    let id = dossier.portfolio.id?.text ?? ""
    let date = dossier.portfolio.date?.text ?? ""
    let seal = dossier.seal.digest.text
    return Phrase(
      fr: """
        Dossier numérique de compétences
        \(certificate)
        Portfolio \(id), version du \(date)

        Ce dépôt contient ce que le jury lit et tout ce dont cela est fait.

        À lire
          dossier.html        le dossier : à ouvrir dans un navigateur, sans connexion
          dossier.pdf         le même, à imprimer ou à archiver (s'il est là)
          preuves/            les preuves
          annotations/        les remarques destinées au jury (s'il y en a)

        Ce dont le dossier est fait
          portfolio.xml       le portfolio de la personne candidate
          referentiels/, regles/, miroir.toml
                              le référentiel et les réglages utilisés
          sources.txt         la liste de ces fichiers, avec leur empreinte SHA-256

        Pour les outils
          dossier.json        les données du dossier
          diagnostics.sarif   les constats de la vérification
          ro-crate-metadata.json
                              la description du dépôt (RO-Crate 1.2)

        Empreinte du dépôt (SHA-256 de sources.txt)
          \(seal)

        Vérifier
          miroir verify depot.zip
        dit, étape par étape et sans connexion, ce qui tient et ce qui ne tient pas. Sans Miroir, ce
        dépôt est un sac BagIt 1.0 (RFC 8493) : décompressez-le, puis, à côté de bagit.txt,
          sha512sum -c tagmanifest-sha512.txt manifest-sha512.txt
        Un fichier changé, ajouté ou retiré se voit ainsi. Seule une signature dit de qui vient le dépôt.

        """,
      en: """
        Digital competence dossier
        \(certificate)
        Portfolio \(id), version of \(date)

        This deposit holds what the jury reads and all that it is made from.

        To read
          dossier.html        the dossier: to open in a browser, offline
          dossier.pdf         the same, to print or to archive (if it is there)
          preuves/            the evidence
          annotations/        the remarks meant for the jury (if there are any)

        What the dossier is made from
          portfolio.xml       the candidate's portfolio
          referentiels/, regles/, miroir.toml
                              the framework and the settings that were used
          sources.txt         the list of these files, with their SHA-256 digests

        For tools
          dossier.json        the dossier's data
          diagnostics.sarif   what the check found
          ro-crate-metadata.json
                              the description of the deposit (RO-Crate 1.2)

        Seal of the deposit (SHA-256 of sources.txt)
          \(seal)

        To verify
          miroir verify depot.zip
        says, step by step and offline, what holds and what doesn't. Without Miroir, this deposit is
        a BagIt 1.0 bag (RFC 8493): unpack it, then, beside bagit.txt,
          sha512sum -c tagmanifest-sha512.txt manifest-sha512.txt
        A file that was changed, added or removed shows. Only a signature tells who a deposit is from.

        """
    ).text(in: language)
  }
}
