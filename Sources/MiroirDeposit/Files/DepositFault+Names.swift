import Miroir

// What can be wrong with names, and with what isn't a file.
extension DepositFault {
  static let emptyName = DepositFault(
    .emptyName, Phrase(fr: "un fichier n'a pas de nom", en: "a file has no name"))

  static func unreadableName(_ text: String) -> DepositFault {
    DepositFault(
      .encoding, at: FilePath(text),
      Phrase(fr: "ce nom n'est pas écrit en UTF-8", en: "this name isn't written in UTF-8"))
  }

  static func longName(_ path: FilePath) -> DepositFault {
    DepositFault(
      .longName, at: path,
      Phrase(
        fr: "ce nom est trop long, ou dans trop de dossiers",
        en: "this name is too long, or in too many folders"))
  }

  static func control(_ path: FilePath) -> DepositFault {
    DepositFault(
      .control, at: path,
      Phrase(
        fr: "ce nom contient un caractère de contrôle", en: "this name holds a control character"))
  }

  static func backslash(_ path: FilePath) -> DepositFault {
    DepositFault(
      .backslash, at: path,
      Phrase(
        fr: "ce nom contient une barre oblique inverse", en: "this name holds a backslash"))
  }

  static func absolute(_ path: FilePath) -> DepositFault {
    DepositFault(
      .absolute, at: path,
      Phrase(
        fr: "ce nom part de la racine du disque", en: "this name starts at the root of the disk"))
  }

  static func outside(_ path: FilePath) -> DepositFault {
    DepositFault(
      .outside, at: path,
      Phrase(fr: "ce nom peut mener hors du dépôt", en: "this name may lead out of the deposit"))
  }

  static func component(_ path: FilePath) -> DepositFault {
    DepositFault(
      .component, at: path,
      Phrase(
        fr: "une partie de ce nom est vide, ou un point seul",
        en: "a part of this name is empty, or a single dot"))
  }

  static func percent(_ path: FilePath) -> DepositFault {
    DepositFault(
      .percent, at: path,
      Phrase(
        fr: "ce nom contient « % », que les programmes lisent de deux façons dans les listes",
        en: "this name holds '%', which programs read in two ways in the lists"))
  }

  static func trailing(_ path: FilePath) -> DepositFault {
    DepositFault(
      .trailing, at: path,
      Phrase(
        fr: "une partie de ce nom finit par un point ou une espace, que Windows enlève",
        en: "a part of this name ends with a dot or a space, which Windows removes"))
  }

  static func drive(_ path: FilePath) -> DepositFault {
    DepositFault(
      .drive, at: path,
      Phrase(
        fr: "ce nom commence par celui d'un lecteur ou d'un protocole",
        en: "this name begins with that of a drive or of a protocol"))
  }

  static func twice(_ path: FilePath) -> DepositFault {
    DepositFault(
      .twice, at: path, Phrase(fr: "ce nom est présent deux fois", en: "this name is there twice"))
  }

  static func alike(_ path: FilePath, _ other: FilePath) -> DepositFault {
    DepositFault(
      .alike, at: path,
      Phrase(
        fr: "beaucoup d'ordinateurs confondent ce nom et « \(other.text.shown) »",
        en: "many computers take this name and '\(other.text.shown)' for the same"))
  }

  static func fileAndFolder(_ path: FilePath) -> DepositFault {
    DepositFault(
      .fileAndFolder, at: path,
      Phrase(
        fr: "un même nom est celui d'un fichier et d'un dossier",
        en: "the same name is that of a file and of a folder"))
  }

  static func link(_ path: FilePath) -> DepositFault {
    DepositFault(
      .link, at: path, Phrase(fr: "c'est un lien, pas un fichier", en: "it is a link, not a file"))
  }

  static func special(_ path: FilePath) -> DepositFault {
    DepositFault(
      .special, at: path,
      Phrase(
        fr: "c'est un tube, un périphérique ou une prise, pas un fichier",
        en: "it is a pipe, a device or a socket, not a file"))
  }

  static let tooManyFiles = DepositFault(
    .tooManyFiles,
    Phrase(fr: "il y a plus de 100 000 fichiers", en: "there are more than 100,000 files"))
}

extension [DepositFault] {
  /// The first thousand, and how many more there are: a hostile deposit has as many as it likes.
  var bounded: [DepositFault] {
    guard count > 1000 else { return self }
    let rest = count - 1000
    return prefix(1000) + [
      DepositFault(.others, Phrase(fr: "et \(rest) autres fautes", en: "and \(rest) more faults"))
    ]
  }
}
