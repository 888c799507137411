import Foundation
import Miroir
import Testing
import TestSupport

@testable import MiroirDossier

/// `Schemas/dossier.schema.json` says what `dossier.json` is, no less and no more.
@Suite struct DossierSchemaTests {
  private let file = Project.root.appending(path: "Schemas/dossier.schema.json")
  private var schema: JSONSchema { JSONSchema(file) }

  @Test(arguments: ExportedDossier.names) func everyDossierIsAsPromised(name: String) throws {
    let dossier = try ExportedDossier(name)
    #expect(try schema.problems(in: [dossier.file]) == [[]])
  }

  @Test(arguments: [
    Edit(#"{"format":"#, #"{"remark":"","format":"#, "$: Additional properties"),
    Edit(#""draft":true,"#, "", "$: 'draft' is a required property"),
    Edit(#""draft":true,"#, #""draft":"true","#, "$.draft: "),
    Edit(#""format":"miroir-dossier/1""#, #""format":"miroir-dossier/2""#, "$.format: "),
    Edit(
      #""draft":true,"seal":"#, #""seal":"#, #""complete":"#, #""draft":true,"complete":"#,
      "$: the keys come as "),
    Edit(#""status":"continuing""#, #""status":"continue""#, "$.candidate.training.status: "),
    Edit(#""severity":"missing""#, #""severity":"bad""#, "$.facts[1].severity: ", in: "brouillon"),
    Edit(#""seal":{"digest":"sha256:"#, #""seal":{"digest":"sha256:0"#, "$.seal.digest: "),
    Edit(#""seal":{"digest":"sha256:"#, #""seal":{"digest":"sha1:"#, "$.seal.digest: "),
    Edit(#""session":"2026-06""#, #""session":"juin 2026""#, "$.candidate.session: "),
    Edit(#""id":"p-5c1e84""#, #""id":"5c1e84""#, "$.portfolio.id: "),
    Edit(#""situation":"photos""#, #""situation":null"#, "$.domains[0].competences[0]."),
    Edit(
      #""path":"preuves/fiche-photo.pdf","source":"#, #""path":"../fiche-photo.pdf","source":"#,
      "$.evidence[0].file.path: "),
    Edit(
      #""href":"https:"#, #""href":"javascript:"#,
      "$.situations[1].actions.parts[2].lines[0][1].href: "),
    Edit(
      #""href":null,"to":"photos""#, #""href":"https://a.example","to":"photos""#,
      "$.evidence[0].description.parts[0].lines[0][1]"),
  ])
  func whatIsNotPromisedIsRefused(_ edit: Edit) throws {
    let text = try ExportedDossier(edit.sample).text
    let folder = try TemporaryFolder()
    let file = try folder.write(edit.applied(to: text).utf8, to: "dossier.json")
    let problems = try schema.problems(in: [file])[0]
    #expect(problems.count == 1 && problems.first?.contains(edit.problem) == true, "\(problems)")
  }

  // MARK: - Against the docs and the program

  @Test func everyKeyIsAlwaysThere() throws {
    for (name, keys) in try schema.keys {
      let part = try #require(try definition(name))
      #expect(part["required"] as? [String] == keys, "\(name)")
      #expect(part["additionalProperties"] as? Bool == false, "\(name)")
    }
  }

  @Test func theDocsGiveTheKeysInTheirOrder() throws {
    let page = try String(
      contentsOf: Project.root.appending(path: "docs/json.md"), encoding: .utf8)
    let section = try #require(page.section("## `miroir-dossier/1`"))
    for (name, keys) in try schema.keys {
      let found = section.keys(of: name).filter(keys.contains).withoutRepetitions
      #expect(found == keys, "\(name.isEmpty ? "the dossier" : name)")
    }
  }

  @Test(arguments: Enumeration.all) func theWordsAreTheProgramsOwn(_ words: Enumeration) throws {
    let part = try #require(try definition(words.name))
    #expect(Set(part["enum"] as? [String] ?? []) == Set(words.values))
  }

  @Test func noEnumerationEscapes() throws {
    let definitions = try #require(try root["$defs"] as? [String: [String: Any]])
    let enumerations = definitions.filter { $0.value["enum"] != nil }.keys
    #expect(Set(enumerations) == Set(Enumeration.all.map(\.name)))
  }

  private var root: [String: Any] {
    get throws {
      try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any] ?? [:]
    }
  }

  private func definition(_ name: String) throws -> [String: Any]? {
    name.isEmpty ? try root : (try root["$defs"] as? [String: [String: Any]])?[name]
  }
}

/// A change to a dossier, and how what is wrong with it begins, or a piece of it.
struct Edit: Sendable, CustomTestStringConvertible {
  private let replacements: [(old: String, new: String)]
  let problem: String
  let sample: String

  init(_ old: String, _ new: String, _ problem: String, in sample: String = "sante") {
    (replacements, self.problem, self.sample) = ([(old, new)], problem, sample)
  }

  init(_ old: String, _ new: String, _ other: String, _ another: String, _ problem: String) {
    (replacements, self.problem, sample) = ([(old, new), (other, another)], problem, "sante")
  }

  var testDescription: String { problem }

  /// Each piece must be there; the first is replaced.
  func applied(to text: String) throws -> String {
    try replacements.reduce(into: text) { text, edit in
      let range = try #require(text.range(of: edit.old), "no \(edit.old)")
      text.replaceSubrange(range, with: edit.new)
    }
  }
}

/// The words that a value may be, as the program has them.
struct Enumeration: Sendable, CustomTestStringConvertible {
  let name: String
  let values: [String]

  private init<Choice: CaseIterable & RawRepresentable<String>>(_ name: String, _: Choice.Type) {
    (self.name, values) = (name, Choice.allCases.map(\.rawValue))
  }

  private init(_ name: String, _ values: [String]) { (self.name, self.values) = (name, values) }

  var testDescription: String { name }

  static let all = [
    Enumeration("messageLanguage", Language.self),
    Enumeration("referentielState", Referentiel.StateCode.self),
    Enumeration("identifierType", Candidate.Code.Kind.self),
    Enumeration("trainingStatus", Training.Status.self),
    Enumeration("trainingMode", Training.Mode.self),
    Enumeration("competenceState", CompetenceCoverage.State.self),
    // A mobilisation is there.
    Enumeration(
      "mobilisationState",
      CompetenceCoverage.State.allCases.filter { $0 != .absent }.map(\.rawValue)),
    Enumeration("support", CompetenceCoverage.Part.self),
    Enumeration("selfAssessment", Mobilisation.SelfAssessment.self),
    Enumeration("setting", Situation.Setting.self),
    Enumeration("situationMode", Situation.Mode.self),
    Enumeration("nature", Evidence.Nature.self),
    Enumeration("origin", Evidence.Origin.self),
    Enumeration("work", Evidence.Work.self),
    Enumeration("confidentiality", Evidence.Confidentiality.self),
    Enumeration("personalDataState", Evidence.PersonalData.self),
    Enumeration("aiUseState", Evidence.AIUse.self),
    // What AnchorOutcome.name may be.
    Enumeration("anchor", ["exact", "moved", "text-changed", "ambiguous", "orphan"]),
    Enumeration("annotatorRole", Annotator.Role.self),
    Enumeration("motive", Annotation.Motive.self),
    Enumeration("visibility", [Visibility.candidateAndJury.rawValue]),
    Enumeration("annotationState", StateChange.State.self),
    Enumeration("proposalValue", Proposal.Value.self),
    Enumeration("severity", Severity.self),
    Enumeration("omissionKind", Omission.Kind.self),
    Enumeration("partKind", RichText.Part.Kind.self),
    Enumeration("mark", RichText.Mark.self),
  ]
}

extension String {
  /// What stands under a heading, down to the next of its level.
  fileprivate func section(_ heading: String) -> String? {
    components(separatedBy: "\n## ").map { "## " + $0 }.first { $0.hasPrefix(heading + "\n") }
  }

  /// The names in code that say what that object holds: those of the first column of the table after
  /// its name in bold, or else of the sentence that begins there. The section's first table has none.
  fileprivate func keys(of name: String) -> [String] {
    let start =
      name.isEmpty ? range(of: "\n| Key ")?.lowerBound : range(of: "**\(name)**")?.upperBound
    guard let start else { return [] }
    let paragraphs = self[start...].split(separator: "\n\n", maxSplits: 2)
    let table = paragraphs.prefix(2).first { $0.contains("|---|") }
    guard let table, name.isEmpty || paragraphs[0] == ":" else {
      let end = paragraphs[0].range(of: "**")?.lowerBound ?? paragraphs[0].endIndex
      return paragraphs[0][..<end].namesInCode
    }
    return table.split(separator: "\n").flatMap { row in
      row.split(separator: "|").first?.namesInCode ?? []
    }
  }
}

extension Substring {
  fileprivate var namesInCode: [String] { matches(of: #/`([A-Za-z]+)`/#).map { String($0.1) } }
}

extension [String] {
  fileprivate var withoutRepetitions: [String] {
    reduce(into: []) { kept, name in if !kept.contains(name) { kept.append(name) } }
  }
}
