/// A competence framework, *référentiel*: what a certificate demands, and how it is known.
public struct Referentiel: Sendable {
  /// What portfolios call it by.
  public var id: Identifier
  /// The certificate's acronym.
  public var acronym: String
  /// The certificate's level, `1` or `2`, where it has one.
  public var level: String?
  /// Its official title.
  public var title: String
  /// For whom the certificate is.
  public var audience: String?
  /// The official text it comes from.
  public var source: Source?
  /// What has become of the certificate, in a sentence.
  public var status: String?
  /// The référentiel it supersedes.
  public var supersedes: Identifier?
  /// Whether another version has replaced it.
  public var isSuperseded: Bool
  /// Whether a part of it couldn't be found in public sources.
  public var isIncomplete: Bool
  /// The incomplete référentiel that it completes.
  public var completes: Identifier?
  /// How many competences the official text announces, where it is known.
  public var announced: Int?
  /// What the knowledge test weighs, where there is one.
  public var knowledgeTest: String?
  /// What is required whichever the rule of success.
  public var requirements: [Requirement]
  /// The rules of success.
  public var rules: [SuccessRule]
  /// The profession's rules of conduct.
  public var policies: [Clause]
  /// The blocks its domains belong to, where there are some.
  public var blocks: [Block]
  /// Its domains, and where each competence is among them.
  var index: CompetenceIndex
  /// The root's place.
  public var place: Place
  /// The place of `remplace`, where it is written.
  var supersedesPlace: Place?

  /// The official text a référentiel comes from.
  public struct Source: Sendable {
    /// What the text is, and how far the transcription may be trusted.
    public var text: String
    /// Its NOR number.
    public var nor: String?
    /// The official bulletin that published it.
    public var journal: String?
    /// `verifiee`, `transcrite` or `partielle`.
    public var certainty: String?
    /// The text's date.
    public var date: PartialDate?
  }

  /// What a référentiel requires whichever the rule of success.
  public struct Requirement: Sendable {
    /// Its short name.
    public var id: Identifier
    /// What it says.
    public var text: String
    /// How people must have met in one of the situations, where it is about that.
    public var mode: Situation.Mode?
    /// Where it is written.
    public var place: Place
  }

  /// A named sentence of a référentiel.
  public struct Clause: Sendable {
    /// Its short name.
    public var id: Identifier
    /// What it says.
    public var text: String
    /// Where it is written.
    public var place: Place
  }

  /// A rule of success: nothing in it adds up or averages.
  public struct SuccessRule: Sendable {
    /// Its short name: `stricte`, which each référentiel has.
    public var id: Identifier
    /// What it says.
    public var text: String
    /// The least number of competences to validate; all of them when absent.
    public var validatedAtLeast: Int?
    /// The number of competences that may miss in a domain; none when absent.
    public var missingPerDomain: Int?
    /// Where it is written.
    public var place: Place
  }

  /// A block of domains.
  public struct Block: Sendable {
    /// Its code.
    public var code: CompetenceCode
    /// Its title.
    public var title: String
    /// Where it is written.
    public var place: Place
  }

  /// A domain of competences.
  public struct Domain: Sendable {
    /// Its code.
    public var code: CompetenceCode
    /// Its official title.
    public var title: String
    /// The block it belongs to.
    public var block: CompetenceCode?
    /// The key it shares with the same domain of other specialties.
    public var transversal: String?
    /// The setting in which the specialty puts it to use.
    public var context: String?
    /// What a holder has shown they can do.
    public var forEmployers: String?
    /// Whether its competences were found in public sources.
    public var isPublished: Bool
    /// How many competences the official text announces, where it is known.
    public var announced: Int?
    /// Its competences, in order.
    public var competences: [Competence]
    /// Where it is written.
    public var place: Place
  }

  /// A competence.
  public struct Competence: Sendable {
    /// Its code.
    public var code: CompetenceCode
    /// Its official title.
    public var title: String
    /// The key it shares with the same competence of other specialties.
    public var transversal: String?
    /// Its aptitudes, where they are known.
    public var aptitudes: [String]
    /// Where it is written.
    public var place: Place
  }

  /// Its domains, in order.
  public var domains: [Domain] {
    get { index.domains }
    set { index = CompetenceIndex(newValue) }
  }

  /// All the competences, in order.
  public var competences: [Competence] { index.competences }

  /// The titles of competences, as texts that repeat them are compared.
  var foldedTitles: Set<[UInt8]> { index.foldedTitles }

  /// The competence of that code.
  public func competence(_ code: CompetenceCode) -> Competence? { index.competence(code) }
}
