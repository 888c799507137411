public import Miroir

/// A folder that can't be read, or written: a matter of the machine, not of what the candidate wrote.
public struct FolderError: Error, Sendable, Hashable {
  /// The path that was asked for, as it was asked for.
  public var path: String
  /// Why.
  public var reason: Reason

  /// Joins the parts.
  package init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// Why a folder can't be read.
  public enum Reason: Sendable, Hashable {
    /// There is nothing at the path.
    case missing
    /// There is something, but no `portfolio.xml` in it.
    case notAPortfolio
    /// There is something, but no `session.xml` in it.
    case noSession
    /// There is a file, and not one called `portfolio.xml`.
    case notAFolder
    /// `portfolio.xml`, or another document, is a link, a folder, a pipe or a device.
    case notAFile(FilePath)
    /// The system refuses; its own words.
    case unreadable(String)
    /// A document has more bytes than it may.
    case tooLarge(FilePath)
    /// The folder holds more files than a portfolio has.
    case tooManyFiles
    /// The file isn't a faultless référentiel.
    case notAReferentiel
    /// The file isn't faultless guidance.
    case notGuidance
    /// The file isn't a faultless session of a jury.
    case notASession
    /// The folder holds none of a theme's files.
    case notATheme
    /// The file isn't a style sheet in UTF-8, or holds what could end it early.
    case notAStyleSheet
    /// A file isn't what it was when the folder was read.
    case changed(FilePath)
    /// The folder that was watched isn't there any more.
    case gone
    /// The system watches as many folders as it may.
    case unwatchable
    /// What is there isn't written over.
    case occupied
    /// It would be part of the very folder that it is made from.
    case inside
    /// The system doesn't let it be written; its own words.
    case unwritable(String)
  }

  /// What JSON calls the reason.
  public var code: String {
    switch reason {
    case .missing, .notAPortfolio, .notAFolder, .noSession, .notAFile, .notAReferentiel,
      .notGuidance,
      .notASession, .notATheme, .notAStyleSheet:
      "not-a-portfolio"
    case .unreadable, .changed, .gone, .unwatchable, .occupied, .inside, .unwritable:
      "unreadable"
    case .tooLarge, .tooManyFiles: "too-large"
    }
  }

  /// What JSON calls the reason where one file was asked for.
  public var fileCode: String {
    switch reason {
    case .missing, .notAPortfolio, .notAFolder, .noSession, .notAFile, .notAReferentiel,
      .notGuidance,
      .notASession, .notATheme, .notAStyleSheet:
      "not-a-file"
    case .unreadable, .changed, .gone, .unwatchable, .occupied, .inside, .unwritable, .tooLarge,
      .tooManyFiles:
      code
    }
  }

  /// What people are told.
  public var message: Phrase {
    switch reason {
    case .missing:
      Phrase(fr: "« \(path) » n'existe pas", en: "'\(path)' doesn't exist")
    case .notAPortfolio:
      Phrase(
        fr: "« \(path) » ne contient pas de portfolio.xml", en: "'\(path)' holds no portfolio.xml")
    case .noSession:
      Phrase(
        fr: "« \(path) » ne contient pas de session.xml", en: "'\(path)' holds no session.xml")
    case .notAFolder:
      Phrase(
        fr: "« \(path) » n'est ni le dossier d'un portfolio, ni un fichier nommé portfolio.xml",
        en: "'\(path)' is neither a portfolio's folder nor a file called portfolio.xml")
    case .notAFile(let file) where file.text == path:
      Phrase(
        fr: "« \(path) » n'est pas un fichier ordinaire", en: "'\(path)' isn't a regular file")
    case .notAFile(let file):
      Phrase(
        fr: "« \(path) » : \(file) n'est pas un fichier ordinaire",
        en: "'\(path)': \(file) isn't a regular file")
    case .unreadable(let why):
      Phrase(
        fr: "« \(path) » ne peut pas être lu (\(why))", en: "'\(path)' can't be read (\(why))")
    case .tooLarge(let file):
      Phrase(
        fr: "« \(path) » : \(file) dépasse 64 Mio", en: "'\(path)': \(file) is over 64 MiB")
    case .tooManyFiles:
      Phrase(
        fr: "« \(path) » contient plus de 100 000 fichiers",
        en: "'\(path)' holds more than 100,000 files")
    case .notAReferentiel:
      Phrase(
        fr: "« \(path) » a des fautes ; « miroir referentiel lint \(path) » les montre",
        en: "'\(path)' has faults; 'miroir referentiel lint \(path)' shows them")
    case .notGuidance:
      Phrase(
        fr: "« \(path) » n'est pas un guidage sans faute",
        en: "'\(path)' isn't faultless guidance")
    case .notASession:
      Phrase(
        fr: "« \(path) » n'est pas la session d'un jury, ou a des fautes",
        en: "'\(path)' isn't the session of a jury, or has faults")
    case .notATheme:
      Phrase(
        fr:
          "« \(path) » ne contient ni style.css, ni logo.png, logo.svg ou logo.jpg, ni mentions.txt",
        en: "'\(path)' holds no style.css, no logo.png, logo.svg or logo.jpg, and no mentions.txt")
    case .notAStyleSheet:
      Phrase(
        fr: "« \(path) » n'est pas une feuille de style en UTF-8, ou contient « </ »",
        en: "'\(path)' isn't a style sheet in UTF-8, or holds '</'")
    case .changed(let file):
      Phrase(
        fr: "« \(path) » : \(file) a changé ou disparu depuis la lecture du dossier ; recommencez",
        en: "'\(path)': \(file) has changed or gone since the folder was read; try again")
    case .gone:
      Phrase(
        fr: "« \(path) » n'est plus là : le dossier a été supprimé, déplacé ou renommé",
        en: "'\(path)' isn't there any more: the folder was deleted, moved or renamed")
    case .unwatchable:
      Phrase(
        fr: """
          « \(path) » ne peut pas être surveillé : le système surveille déjà trop de dossiers \
          (fs.inotify)
          """,
        en: "'\(path)' can't be watched: the system watches too many folders already (fs.inotify)")
    case .occupied:
      Phrase(
        fr: "« \(path) » existe déjà et n'est pas remplacé",
        en: "'\(path)' is there already and isn't replaced")
    case .inside:
      Phrase(
        fr: """
          « \(path) » serait dans le dossier du portfolio, et en ferait partie ; choisissez un autre \
          endroit, par exemple le dossier au-dessus
          """,
        en: """
          '\(path)' would be in the portfolio's folder, and part of it; choose another place, for \
          instance the folder above
          """)
    case .unwritable(let why):
      Phrase(
        fr: "« \(path) » ne peut pas être écrit (\(why))",
        en: "'\(path)' can't be written (\(why))")
    }
  }
}
