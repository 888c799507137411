import Miroir

// What can be wrong with a bag.
extension DepositFault {
  static let noDeclaration = DepositFault(
    .noDeclaration, at: BagLayout.declaration,
    Phrase(
      fr: "ce fichier manque : ce n'est pas un dépôt",
      en: "this file is missing: it isn't a deposit"))

  static let declaration = DepositFault(
    .declaration, at: BagLayout.declaration,
    Phrase(
      fr: "ce n'est pas la déclaration d'un sac BagIt 1.0 en UTF-8",
      en: "this isn't the declaration of a BagIt 1.0 bag in UTF-8"))

  static let fetch = DepositFault(
    .fetch, at: BagLayout.fetch,
    Phrase(
      fr: "des fichiers seraient à télécharger : un dépôt contient tout",
      en: "files would have to be fetched: a deposit holds everything"))

  static func noManifest(_ path: FilePath) -> DepositFault {
    DepositFault(
      .noManifest, at: path,
      Phrase(
        fr: "cette liste de fichiers manque, ou ne peut pas être lue",
        en: "this list of files is missing, or can't be read"))
  }

  static func algorithm(at path: FilePath) -> DepositFault {
    DepositFault(
      .algorithm, at: path,
      Phrase(
        fr: "ces empreintes ne sont ni SHA-256 ni SHA-512",
        en: "these digests are neither SHA-256 nor SHA-512"))
  }

  static func manifestText(at path: FilePath) -> DepositFault {
    DepositFault(
      .manifestText, at: path,
      Phrase(
        fr: "cette liste n'est pas un texte en UTF-8 dont chaque ligne est finie",
        en: "this list isn't a text in UTF-8 whose every line is ended"))
  }

  static func manifestLine(_ number: Int, at path: FilePath) -> DepositFault {
    DepositFault(
      .manifestLine, at: path,
      Phrase(
        fr: "la ligne \(number) n'est pas une empreinte, deux espaces et un nom",
        en: "line \(number) isn't a digest, two spaces and a name"))
  }

  static func manifestPath(_ listed: FilePath, at path: FilePath) -> DepositFault {
    DepositFault(
      .manifestPath, at: path,
      Phrase(
        fr: "« \(listed.text.shown) » ne peut pas être dans cette liste",
        en: "'\(listed.text.shown)' can't be in this list"))
  }

  static func listedTwice(_ listed: FilePath, in path: FilePath) -> DepositFault {
    DepositFault(
      .listedTwice, at: path,
      Phrase(
        fr: "« \(listed.text.shown) » est deux fois dans cette liste",
        en: "'\(listed.text.shown)' is twice in this list"))
  }

  static func missing(_ path: FilePath) -> DepositFault {
    DepositFault(.missing, at: path, Phrase(fr: "ce fichier manque", en: "this file is missing"))
  }

  static func unlisted(_ path: FilePath, in manifest: FilePath) -> DepositFault {
    DepositFault(
      .unlisted, at: path,
      Phrase(
        fr: "ce fichier n'est pas dans la liste \(manifest)",
        en: "this file isn't in the list \(manifest)"))
  }

  static let infoText = DepositFault(
    .infoText, at: BagLayout.info,
    Phrase(
      fr: "ce fichier n'est pas fait de lignes « Nom: valeur » en UTF-8",
      en: "this file isn't made of lines 'Name: value' in UTF-8"))

  static func oxum(announced: String, found: String) -> DepositFault {
    DepositFault(
      .oxum, at: BagLayout.info,
      Phrase(
        fr: "Payload-Oxum annonce \(announced.shown), et le dépôt a \(found)",
        en: "Payload-Oxum announces \(announced.shown), and the deposit has \(found)"))
  }

  static func digest(at path: FilePath, in manifest: FilePath) -> DepositFault {
    DepositFault(
      .digest, at: path,
      Phrase(
        fr: "son empreinte n'est pas celle que donne \(manifest)",
        en: "its digest isn't the one that \(manifest) gives"))
  }
}
