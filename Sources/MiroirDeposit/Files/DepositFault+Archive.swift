import Miroir

// What can be wrong with an archive. Those without a file are given the one they are found with.
extension DepositFault {
  static let missingEnd = DepositFault(
    .missingEnd,
    Phrase(
      fr: "ce n'est pas une archive ZIP, ou sa fin manque",
      en: "this isn't a ZIP archive, or its end is missing"))

  static let comment = DepositFault(
    .comment,
    Phrase(
      fr: "un commentaire est ajouté à l'archive", en: "a comment is added to the archive"))

  static let volumes = DepositFault(
    .volumes,
    Phrase(
      fr: "l'archive est en plusieurs morceaux, ou le dit",
      en: "the archive is in several parts, or says so"))

  static let contradiction = DepositFault(
    .contradiction,
    Phrase(
      fr: "la table des fichiers de l'archive se contredit",
      en: "the archive's table of files contradicts itself"))

  static let encrypted = DepositFault(
    .encrypted, Phrase(fr: "ce fichier est chiffré", en: "this file is encrypted"))

  static let method = DepositFault(
    .method,
    Phrase(
      fr: "ce fichier est compressé d'une façon que Miroir ne lit pas",
      en: "this file is compressed in a way that Miroir doesn't read"))

  static let extraField = DepositFault(
    .extraField,
    Phrase(
      fr: "l'en-tête de ce fichier contient un champ que Miroir ne lit pas",
      en: "this file's header holds a field that Miroir doesn't read"))

  static let folderWithContent = DepositFault(
    .folderWithContent,
    Phrase(fr: "ce dossier a un contenu", en: "this folder has a content"))

  static let headers = DepositFault(
    .headers,
    Phrase(
      fr: "les deux en-têtes de ce fichier ne disent pas la même chose",
      en: "the two headers of this file don't say the same"))

  static func headers(at path: FilePath) -> DepositFault {
    DepositFault(headers.code, at: path, headers.message)
  }

  static func tooLarge(at path: FilePath?) -> DepositFault {
    DepositFault(
      .tooLarge, at: path,
      path == nil
        ? Phrase(
          fr: "les fichiers prendraient ensemble trop de place",
          en: "the files would take too much room together")
        : Phrase(
          fr: "ce fichier prendrait trop de place", en: "this file would take too much room"))
  }

  static func ratio(at path: FilePath) -> DepositFault {
    DepositFault(
      .ratio, at: path,
      Phrase(
        fr: "ce fichier est compressé au-delà de ce qui est vraisemblable",
        en: "this file is compressed beyond what is plausible"))
  }

  static func strayBytes(at path: FilePath?) -> DepositFault {
    DepositFault(
      .strayBytes, at: path,
      path == nil
        ? Phrase(
          fr: "l'archive contient des octets qui ne sont à aucun fichier",
          en: "the archive holds bytes that are no file's")
        : Phrase(
          fr:
            "avant ou après ce fichier, l'archive contient des octets qui ne sont à aucun fichier",
          en: "before or after this file, the archive holds bytes that are no file's"))
  }

  static func overlap(at path: FilePath) -> DepositFault {
    DepositFault(
      .overlap, at: path,
      Phrase(
        fr: "ce fichier partage des octets avec un autre",
        en: "this file shares bytes with another"))
  }

  static func checksum(at path: FilePath) -> DepositFault {
    DepositFault(
      .checksum, at: path,
      Phrase(
        fr: "les octets de ce fichier ne sont pas ceux que l'archive annonce",
        en: "the bytes of this file aren't those that the archive announces"))
  }

  static func compression(at path: FilePath) -> DepositFault {
    DepositFault(
      .compression, at: path,
      Phrase(
        fr: "ce fichier ne peut pas être décompressé comme l'archive l'annonce",
        en: "this file can't be decompressed as the archive announces"))
  }

  static func form(at path: FilePath) -> DepositFault {
    DepositFault(
      .form, at: path,
      Phrase(
        fr: "l'en-tête de ce fichier n'est pas celui que Miroir écrit",
        en: "this file's header isn't the one that Miroir writes"))
  }

  static func order(at path: FilePath) -> DepositFault {
    DepositFault(
      .order, at: path,
      Phrase(
        fr: "ce fichier n'est pas à sa place dans l'archive",
        en: "this file isn't in its place in the archive"))
  }
}

extension DepositFault: Error {}
