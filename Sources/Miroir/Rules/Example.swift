/// Edits of the example folder, and what a rule makes of them.
public struct Example: Sendable, Hashable {
  /// What is changed in the folder.
  public var edits: [Edit]
  /// Whether the rule must find a fault.
  public var isRejected: Bool
  /// Whether it is what the rule's page shows as right, beside what is rejected first.
  public private(set) var isModel = false

  /// The way of writing that it shows, if it shows one.
  package private(set) var register: Register?

  /// What an example changes.
  public enum Edit: Sendable, Hashable {
    /// A piece of a document, which must stand in it exactly once.
    case replacement(file: FilePath, of: String, by: String)
    /// A whole document.
    case bytes(file: FilePath, [UInt8])
    /// What a file of the folder is.
    case file(FilePath, FileEntry.State)
    /// What a file that is there holds.
    case examined(FilePath, FileContent)
  }

  /// The same, with another edit.
  func with(_ edit: Edit) -> Example {
    var example = self
    example.edits.append(edit)
    return example
  }

  /// The same, shown on the rule's page as what is right.
  var asModel: Example {
    var example = self
    example.isModel = true
    return example
  }

  /// The same, which shows a way of writing.
  func written(_ register: Register) -> Example {
    var example = self
    example.register = register
    return example
  }

  init(edits: [Edit], isRejected: Bool) {
    self.edits = edits
    self.isRejected = isRejected
  }

  /// The rule must object, it alone, to `portfolio.xml` with `piece` replaced.
  static func rejects(replacing piece: String, by other: String) -> Example {
    Example(
      edits: [.replacement(file: .portfolio, of: piece, by: other)], isRejected: true)
  }

  /// The rule must object, it alone, to the folder with `piece` replaced in `file`.
  static func rejects(in file: FilePath, replacing piece: String, by other: String) -> Example {
    Example(edits: [.replacement(file: file, of: piece, by: other)], isRejected: true)
  }

  /// The rule must object, it alone, to a portfolio of these bytes.
  static func rejects(bytes: [UInt8]) -> Example {
    Example(edits: [.bytes(file: .portfolio, bytes)], isRejected: true)
  }

  /// The rule must object, it alone, when the file is that.
  static func rejects(file: FilePath, _ state: FileEntry.State) -> Example {
    Example(edits: [.file(file, state)], isRejected: true)
  }

  /// No rule may object to `portfolio.xml` with `piece` replaced: tempting, but fine.
  static func accepts(replacing piece: String, by other: String) -> Example {
    Example(
      edits: [.replacement(file: .portfolio, of: piece, by: other)], isRejected: false)
  }

  /// No rule may object to the folder with `piece` replaced in `file`.
  static func accepts(in file: FilePath, replacing piece: String, by other: String) -> Example {
    Example(edits: [.replacement(file: file, of: piece, by: other)], isRejected: false)
  }

  /// No rule may object when the file is that.
  static func accepts(file: FilePath, _ state: FileEntry.State) -> Example {
    Example(edits: [.file(file, state)], isRejected: false)
  }

  /// No rule may object to a portfolio of these bytes.
  static func accepts(bytes: [UInt8]) -> Example {
    Example(edits: [.bytes(file: .portfolio, bytes)], isRejected: false)
  }
}

/// The folder that examples edit: the smallest to which no rule objects.
public struct ExampleFolder: Sendable {
  /// The documents by path.
  public private(set) var documents: [(path: FilePath, bytes: [UInt8])]
  /// The other files.
  public private(set) var files: [FileEntry]

  /// The folder as it is.
  public static let base = ExampleFolder(
    documents: [
      (.portfolio, Array(portfolioText.utf8)),
      ("referentiels/exemple.xml", Array(referentielText.utf8)),
      ("referentiels/local.xml", Array(otherReferentielText.utf8)),
      (.settings, Array(settingsText.utf8)),
    ],
    files: [
      FileEntry(path: "preuves", state: .folder),
      FileEntry(path: "preuves/charte.pdf", state: .present(size: 48_213)),
      FileEntry(path: "preuves/journal.txt", state: .present(size: 912)),
    ])

  /// The text of its `portfolio.xml`.
  static let basePortfolio = portfolioText

  /// The folder as an example has it.
  public func applying(_ example: Example) -> ExampleFolder {
    example.edits.reduce(self) { $0.applying($1) }
  }

  /// The folder with `edit` made in it.
  public func applying(_ edit: Example.Edit) -> ExampleFolder {
    var folder = self
    switch edit {
    case .replacement(let file, let piece, let other):
      folder.change(file) { bytes in
        let ranges = bytes.ranges(of: Array(piece.utf8))
        precondition(ranges.count == 1, "\(piece) stands \(ranges.count) times in \(file)")
        for range in ranges { bytes.replaceSubrange(range, with: Array(other.utf8)) }
      }
    case .bytes(let file, let new):
      if !folder.documents.contains(where: { $0.path == file }) {
        folder.documents.append((file, []))
      }
      folder.change(file) { $0 = new }
    case .file(let path, let state):
      folder.files.removeAll { $0.path == path }
      if state != .absent { folder.files.append(FileEntry(path: path, state: state)) }
    case .examined(let path, let content):
      for index in folder.files.indices where folder.files[index].path == path {
        folder.files[index].content = content
      }
    }
    return folder
  }

  /// The bytes of a document.
  func bytes(of file: FilePath) -> [UInt8] {
    documents.first { $0.path == file }?.bytes ?? []
  }

  private mutating func change(_ file: FilePath, _ body: (inout [UInt8]) -> Void) {
    for index in documents.indices where documents[index].path == file {
      body(&documents[index].bytes)
    }
  }
}

private let settingsText = """
  # Notre atelier demande la date de consultation de chaque lien.
  [severites]
  lien-sans-date = "erreur"

  """

private let portfolioText = #"""
  <?xml version="1.0" encoding="UTF-8"?>
  <portfolio xmlns="urn:miroir:portfolio:1" version="1.0" xml:lang="fr" id="p-3c91d0" referentiel="exemple" date="2026-05-30">
    <candidat>
      <prenom>Aline</prenom>
      <nom>Duret</nom>
      <etablissement>Université d'exemple</etablissement>
      <formation statut="initiale" modalite="presentiel" debut="2024-09" fin="2026-06">Licence d'exemple</formation>
      <session>2026-06</session>
    </candidat>
    <presentation>Je termine une licence et je travaille le samedi à l'accueil d'une association.</presentation>
    <preuves>
      <preuve id="charte" nature="production" origine="cursus" fichier="preuves/charte.pdf" date="2026-01-20" travail="individuel">
        <titre>Charte de la boîte partagée</titre>
        <description>La charte affichée à l'accueil, deux pages.</description>
        <droits auteur="A. Duret" licence="CC-BY-4.0"/>
        <donnees-personnelles etat="aucune"/>
        <usage-ia etat="aucun"/>
      </preuve>
      <preuve id="journal" nature="trace" origine="cursus" fichier="preuves/journal.txt" date="2025-11-04" travail="individuel">
        <titre>Journal de bord</titre>
        <description>Mes notes du premier trimestre.</description>
        <droits auteur="A. Duret"/>
        <donnees-personnelles etat="aucune"/>
        <usage-ia etat="aucun"/>
      </preuve>
    </preuves>
    <situations>
      <situation id="accueil" debut="2025-10" fin="2026-01-20" cadre="engagement" modalite="face-a-face">
        <titre>Une boîte aux lettres pour six personnes</titre>
        <contexte>À l'accueil, six bénévoles répondent depuis la même boîte, sans se dire qui a répondu à quoi.</contexte>
        <role>Je tiens l'accueil le samedi ; la coordinatrice décide.</role>
        <actions>J'ai relevé pendant un mois les messages restés sans réponse, puis proposé un classement.</actions>
        <initiative>Personne ne demandait de règle écrite : j'ai choisi d'en rédiger une, courte, plutôt que d'ajouter un outil.</initiative>
        <resultats>En janvier, deux messages sont restés sans réponse, contre onze en novembre.</resultats>
        <analyse>Je pensais que le désordre venait du nombre de messages. Il venait surtout de ce que chacun croyait qu'un autre avait répondu ; je ne l'ai compris qu'en lisant les échanges à voix haute.</analyse>
        <analyse competences="E1.2">Je savais classer mes propres messages. Écrire pour d'autres m'a obligée à nommer les cas, et à laisser de côté ceux que j'aimais bien.</analyse>
        <mobilisation competence="E1.1" intitule="Protéger les données d'un service" preuves="charte" auto-evaluation="maitrisee">
          <justification>Page 2, la durée de conservation est fixée pour chaque sorte de message.</justification>
          <analyse>J'ignorais qu'une adresse électronique est une donnée personnelle. Je l'ai appris en cherchant pourquoi la coordinatrice refusait la liste d'adresses.</analyse>
        </mobilisation>
        <mobilisation competence="E1.2" preuves="charte journal">
          <justification>Le journal montre les essais ; la charte, ce qui en est resté.</justification>
        </mobilisation>
      </situation>
    </situations>
    <bilan>
      <acquis>Je sais écrire une règle que d'autres suivent.</acquis>
      <limites>Je connais mal les outils de partage.</limites>
      <transfert>Au secrétariat de la mairie, où je commence en juillet, je relirais d'abord ce qui existe.</transfert>
    </bilan>
  </portfolio>
  """#

extension ExampleFolder {
  /// A complete situation to add, with an analysis unless another is given.
  static func situation(
    _ id: String, _ mobilisations: String = "",
    analysis: String =
      "<analyse>À la mairie, j'ai dû défaire une habitude prise à l'accueil : répondre vite. Ici, "
      + "une réponse se relit à deux.</analyse>"
  ) -> String {
    """
    <situation id="\(id)" debut="2026-02"><titre>Au guichet</titre><contexte>Un guichet, deux \
    agents.</contexte><actions>J'ai relu les réponses.</actions><initiative>Relire à deux.\
    </initiative><resultats>Aucune n'est revenue.</resultats>\(analysis)\(mobilisations)\
    </situation>
    """
  }

  /// A complete mobilisation to add, with evidence unless none is wanted.
  static func mobilisation(
    _ code: String, evidence: String? = "journal", justification: String = "Page 1."
  ) -> String {
    let evidence = evidence.map { " preuves=\"\($0)\"" } ?? ""
    return """
      <mobilisation competence="\(code)"\(evidence)><justification>\(justification)\
      </justification></mobilisation>
      """
  }

  /// A complete piece of evidence to add.
  static func evidence(_ id: String, file: String) -> String {
    """
    <preuve id="\(id)" origine="cursus" fichier="\(file)" date="2026-01" travail="individuel">\
    <titre>Essai</titre><droits auteur="A. Duret"/><donnees-personnelles etat="aucune"/><usage-ia \
    etat="aucun"/></preuve>
    """
  }

  /// A second domain for its référentiel, with those competences.
  static func secondDomain(_ competences: [(code: String, title: String)]) -> Example.Edit {
    let list = competences.map {
      "<competence code=\"\($0.code)\"><titre>\($0.title)</titre></competence>"
    }
    return .replacement(
      file: "referentiels/exemple.xml", of: "</referentiel>",
      by: #"<domaine code="E2"><titre>Chercher</titre>"# + list.joined()
        + "</domaine></referentiel>"
    )
  }
}

extension ExampleFolder {
  /// The only domain of its second référentiel.
  static let localDomain = #"""
    <domaine code="L1" competences="1"><titre>Recevoir</titre><competence code="L1.1">\#
    <titre>Accueillir</titre></competence></domaine>
    """#
}

/// A second one, which the portfolio doesn't name.
private let otherReferentielText = #"""
  <referentiel xmlns="urn:miroir:referentiel:1" version="1.0" id="local" sigle="Local" competences="1">
    <titre>Un référentiel d'établissement</titre>
    <source>Délibération du conseil, 3 mars 2026.</source>
    <regle id="stricte">Tout est validé.</regle>
    \#(ExampleFolder.localDomain)
  </referentiel>
  """#

private let referentielText = #"""
  <referentiel xmlns="urn:miroir:referentiel:1" version="1.0" id="exemple" sigle="Exemple" etat="derniere-version" completude="complet">
    <titre>Un référentiel d'exemple</titre>
    <source>Référentiel inventé pour l'exemple.</source>
    <regle id="stricte">Toutes les compétences sont validées.</regle>
    <domaine code="E1" etat="publie">
      <titre>Travailler à plusieurs</titre>
      <competence code="E1.1"><titre>Protéger les données d'un service</titre></competence>
      <competence code="E1.2"><titre>Écrire pour une équipe</titre></competence>
    </domaine>
  </referentiel>
  """#
