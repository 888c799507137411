import Foundation
import Miroir
import Testing
import TestSupport

/// What is in a deposit, and what never is.
@Suite struct DepositContentsTests {
  private let folder: TemporaryFolder
  private var place: URL { folder.url }

  init() throws { folder = try TemporaryFolder() }

  /// The files of the deposit of a portfolio in `autre`.
  private func sealed() throws -> [String: Data] {
    let run = try miroir("seal", "autre", "-o", "depot.zip", "--no-pdf", "--force", in: place)
    try #require(run.status == 0, "\(run.output)\(run.errors)")
    let files: [String: Data] = try Python().reply(
      of: "Tests/MiroirCLITests/deposit.py", ["files", (place + "depot.zip").path])
    return files
  }

  // MARK: - What it says of itself

  /// RO-Crate 1.2: a descriptor, a root with what it must have, and each file once.
  @Test(arguments: ["forcom", "minimal", "sante"])
  func theMetadataHaveWhatTheyMust(sample: String) throws {
    try FileManager.default.copyItem(at: Project.sample(sample), to: place + "autre")
    let files = try sealed()
    let crate = try JSONDecoder().decode(
      Crate.self, from: try #require(files["data/ro-crate-metadata.json"]))
    #expect(crate.context == "https://w3id.org/ro/crate/1.2/context")
    let descriptor = try #require(crate.graph.first { $0.id == "ro-crate-metadata.json" })
    #expect(descriptor.type == "CreativeWork" && descriptor.about?.id == "./")
    #expect(descriptor.conformsTo?.id == "https://w3id.org/ro/crate/1.2")
    let root = try #require(crate.graph.first { $0.id == "./" })
    #expect(root.type == "Dataset")
    for text in [root.name, root.description, root.license] { #expect(text?.isEmpty == false) }
    let date = try #require(root.datePublished)
    #expect(date.wholeMatch(of: /\d{4}(-\d{2}(-\d{2})?)?/) != nil, "\(date)")
    let parts = (root.hasPart ?? []).compactMap { $0.id.removingPercentEncoding }
    let there = files.keys.filter { $0.hasPrefix("data/") }.map { String($0.dropFirst(5)) }
    #expect(parts.sorted() == there.filter { $0 != "ro-crate-metadata.json" }.sorted())
    let described = crate.graph.filter { $0.type == "File" }.map(\.id)
    #expect(described == root.hasPart?.map(\.id))
    #expect(Set(crate.graph.map(\.id)).count == crate.graph.count)
  }

  @Test(arguments: ["sante", "minimal"])
  func theDiagnosticsAreValidSARIF(sample: String) throws {
    try FileManager.default.copyItem(at: Project.sample(sample), to: place + "autre")
    let report = try #require(try sealed()["data/diagnostics.sarif"])
    #expect(try SARIFSchema.problems(in: folder.write(report, to: "report.sarif")) == "")
  }

  // MARK: - What is private

  /// Words of each file that stays with the candidate, and the names of those files.
  @Test func nothingPrivateIsInIt() throws {
    try FileManager.default.copyItem(at: Project.sample("sante"), to: place + "autre")
    try folder.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <annotations xmlns="urn:miroir:annotations:1" version="1.0" portfolio="p-5c1e84">
        <auteur role="tuteur">Zénobie Motsecret</auteur>
        <annotation id="zm-1" vers="photos/contexte" motif="question" visibilite="candidat"
                    date="2026-03-09T18:12:00Z">
          <texte>Remarque motsecret, pour la personne candidate seule.</texte>
        </annotation>
      </annotations>
      """.utf8, to: "autre/annotations/motsecret-1.xml")
    try folder.write("<motsecret/>".utf8, to: "autre/annotations/versions/motsecret.xml")
    try folder.write(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <conseils-ecartes xmlns="urn:miroir:conseils-ecartes:1" version="1.0">
        <conseil regle="fichier-non-declare" adresse="portfolio">Raison motsecret.</conseil>
      </conseils-ecartes>
      """.utf8, to: "autre/conseils-ecartes.xml")
    try folder.write("Brouillon motsecret".utf8, to: "autre/motsecret.txt")
    try folder.write("Questions motsecret".utf8, to: "autre/guidage/motsecret.xml")
    // The second deposit finds the journal of the first.
    let first = try sealed()
    #expect(FileManager.default.fileExists(atPath: (place + "autre/journal.jsonl").path))
    try FileManager.default.removeItem(at: place + "depot.recepisse.html")
    let files = try sealed()
    #expect(files == first)
    let private_ = [
      "motsecret", "journal.jsonl", "conseils-ecartes", "annotations/versions", "guidage",
    ]
    let words = ["motsecret", "Motsecret", "Lu, rien à reprendre ici", "miroir-journal"]
    for (path, bytes) in files {
      #expect(!private_.contains { path.contains($0) }, "\(path)")
      #expect(!words.contains { bytes.range(of: Data($0.utf8)) != nil }, "\(path)")
    }
    #expect(files.keys.contains("data/annotations/tuteur-1.xml"))
    let versions = try FileManager.default.contentsOfDirectory(
      atPath: (place + "autre/annotations/versions").path)
    #expect(versions.count > 1)
  }
}

/// As much of RO-Crate's metadata as it asks for.
private struct Crate: Decodable {
  var context: String
  var graph: [Entity]

  enum CodingKeys: String, CodingKey {
    case context = "@context"
    case graph = "@graph"
  }

  struct Reference: Decodable {
    var id: String

    enum CodingKeys: String, CodingKey { case id = "@id" }
  }

  struct Entity: Decodable {
    var id: String
    var type: String
    var name: String?
    var description: String?
    var license: String?
    var datePublished: String?
    var about: Reference?
    var conformsTo: Reference?
    var hasPart: [Reference]?

    enum CodingKeys: String, CodingKey {
      case id = "@id"
      case type = "@type"
      case name, description, license, datePublished, about, conformsTo, hasPart
    }
  }
}
