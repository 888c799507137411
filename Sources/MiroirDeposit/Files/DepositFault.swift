package import Miroir

/// Something wrong with a deposit, as a value: a bad deposit is no error of the machine.
package struct DepositFault: Sendable, Hashable {
  /// What is wrong.
  package var code: Code
  /// The file it is wrong with, as far as it can be shown: printable, and not endless.
  package var path: FilePath?
  /// What people are told, without the path.
  package var message: Phrase

  /// Joins the parts.
  package init(_ code: Code, at path: FilePath? = nil, _ message: Phrase) {
    self.code = code
    self.path = path.map { FilePath($0.text.shown) }
    self.message = message
  }

  /// What can be wrong; the words are those of JSON, and don't change.
  package enum Code: String, Sendable, Hashable, CaseIterable {
    // The archive.
    case missingEnd = "archive-sans-fin"
    case comment = "archive-commentee"
    case volumes = "archive-en-plusieurs-volumes"
    case contradiction = "archive-incoherente"
    case tooManyFiles = "trop-de-fichiers"
    case tooLarge = "taille-excessive"
    case ratio = "compression-excessive"
    case strayBytes = "octets-hors-des-fichiers"
    case overlap = "fichiers-superposes"
    case headers = "en-tetes-contradictoires"
    case encrypted = "fichier-chiffre"
    case method = "methode-inconnue"
    case extraField = "champ-inconnu"
    case folderWithContent = "dossier-avec-contenu"
    case checksum = "octets-alteres"
    case compression = "compression-illisible"
    // Its form.
    case form = "forme-differente"
    case order = "ordre-different"
    // Names, in an archive or in a folder.
    case emptyName = "nom-vide"
    case encoding = "nom-illisible"
    case absolute = "nom-absolu"
    case outside = "nom-hors-du-depot"
    case backslash = "nom-avec-barre-inverse"
    case drive = "nom-de-lecteur"
    case control = "nom-avec-caractere-de-controle"
    case component = "nom-mal-forme"
    case percent = "nom-avec-pour-cent"
    case trailing = "nom-a-fin-trompeuse"
    case longName = "nom-trop-long"
    case twice = "fichier-en-double"
    case alike = "noms-confondus"
    case fileAndFolder = "fichier-et-dossier"
    // What isn't a file.
    case link = "lien"
    case special = "fichier-special"
    case others = "autres-fautes"
    // The bag.
    case noDeclaration = "sac-sans-declaration"
    case declaration = "declaration-differente"
    case fetch = "fichiers-a-telecharger"
    case noManifest = "manifeste-absent"
    case algorithm = "algorithme-inconnu"
    case manifestText = "manifeste-illisible"
    case manifestLine = "ligne-de-manifeste"
    case manifestPath = "chemin-hors-du-sac"
    case listedTwice = "fichier-liste-deux-fois"
    case missing = "fichier-absent"
    case unlisted = "fichier-non-liste"
    case infoText = "bag-info-illisible"
    case oxum = "taille-annoncee-differente"
    case digest = "empreinte-differente"
    // What the sources give.
    case sourceList = "liste-des-sources"
    case missingSource = "source-absente"
    case otherSeal = "autre-empreinte-du-depot"
    case derivedFile = "fichier-different"
    case foreignFile = "fichier-etranger"

    /// Whether the deposit can be read safely all the same: it only isn't written as Miroir writes it.
    package var isOfForm: Bool { self == .form || self == .order }
  }
}

extension String {
  /// What can be shown of a text that may hold anything: its first 200 characters, made harmless.
  var shown: String {
    let scalars = unicodeScalars.prefix(200)
    let isWhole = scalars.endIndex == unicodeScalars.endIndex
    return String(String.UnicodeScalarView(scalars)).printable + (isWhole ? "" : "…")
  }
}
