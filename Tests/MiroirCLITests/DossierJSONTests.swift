import Foundation
import Testing
import TestSupport

/// What `dossier.json` says is so.
@Suite struct DossierJSONTests {
  @Test(arguments: ExportedDossier.names)
  func theSealCanBeMadeAgain(name: String) throws {
    let seal = try #require(try ExportedDossier(name).object["seal"] as? [String: Any])
    let inputs = try #require(seal["inputs"] as? [[String: String]])
    let lines = inputs.map { input in
      let path = (input["path"] ?? "").replacing("%", with: "%25")
      return (input["digest"] ?? "").dropFirst("sha256:".count) + "  \(path)\n"
    }
    let folder = try TemporaryFolder()
    let list = try folder.write(lines.joined().utf8, to: "sources.txt")
    #expect(seal["digest"] as? String == (try digest(of: list)))
  }

  @Test(arguments: ExportedDossier.names)
  func everyFileIsThereWithItsSizeAndDigest(name: String) throws {
    let dossier = try ExportedDossier(name)
    let evidence = try #require(try dossier.object["evidence"] as? [[String: Any]])
    for file in evidence.compactMap({ $0["file"] as? [String: Any] }) {
      let copy = dossier.folder.appending(path: try #require(file["path"] as? String))
      #expect(try Data(contentsOf: copy).count == file["size"] as? Int)
      #expect(try digest(of: copy) == file["digest"] as? String)
    }
  }

  @Test(arguments: ExportedDossier.samples)
  func theFrameworkIsTheOneThatIsShown(name: String) throws {
    let dossier = try ExportedDossier(name).object
    let own = try #require(dossier["referentiel"] as? [String: Any])
    let id = try #require(own["id"] as? String)
    let named = name == id ? "Samples/\(name)/referentiels/\(id).xml" : id
    let run = try miroir("referentiel", "show", named, "--format", "json")
    let all = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let shown = try #require((all?["referentiels"] as? [[String: Any]])?.first)
    let domains = try #require(shown["domains"])
    #expect(own as NSDictionary == shown.filter { $0.key != "domains" } as NSDictionary)
    // Miroir's own words on a competence aren't the framework's.
    let words = ["explanation", "questions", "confusion"]
    expectCut(
      try #require(dossier["domains"]), of: domains, leavingOut: ["state", "mobilisations"])
    expectCut(domains, of: try #require(dossier["domains"]), leavingOut: words)
  }

  @Test func whatNoSampleHasIsKept() throws {
    let dossier = try ExportedDossier("everything").object
    let candidate = try #require(dossier["candidate"] as? [String: Any])
    let codes = try #require(candidate["identifiers"] as? [[String: Any]])
    #expect(codes.map { $0["type"] as? String } == ["student", nil])
    #expect(codes.map { $0["value"] as? String } == ["1234", "AB 12"])
    #expect((candidate["training"] as? [String: Any])?["title"] is NSNull)

    let portfolio = try #require(dossier["portfolio"] as? [String: Any])
    let rights = try #require(portfolio["rights"] as? [String: Any])
    #expect(
      rights["author"] as? String == "A. Duret" && rights["licence"] as? String == "CC-BY-4.0")
    #expect(plain(rights["text"]) == ["Sauf les captures."])

    let evidence = try #require(dossier["evidence"] as? [[String: Any]])
    let file = try #require(evidence[0]["file"] as? [String: Any])
    #expect(file["active"] as? Bool == true)
    #expect(evidence[1]["declaredDigest"] as? String == "sha256:" + ExportedDossier.zeros)
    #expect(plain((evidence[0]["rights"] as? [String: Any])?["text"]) == ["Une stagiaire."])
    let link = try #require(evidence[1]["link"] as? [String: Any])
    #expect(link["address"] as? String == "javascript:alert(1)" && link["href"] is NSNull)
  }

  @Test func aTextIsLinesOfRuns() throws {
    let text = try ExportedDossier("everything").object["presentation"]
    #expect(
      plain(text) == [
        "Plain, stressed, both, 2e, «\u{A0}ici\u{A0}».", "A page", "no page (javascript:alert(1))",
        "See the page.",
      ])
    let parts = try #require((text as? [String: Any])?["parts"] as? [[String: Any]])
    #expect(parts.map { $0["kind"] as? String } == ["paragraph", "list", "quotation"])
    #expect(parts.map { $0["source"] as? String } == [nil, nil, "A book"])
    let runs = parts.flatMap { ($0["lines"] as? [[[String: Any]]] ?? []).flatMap(\.self) }
    #expect(runs.filter { $0["marks"] as? [String] == ["emphasis", "strong"] }.count == 1)
    #expect(runs.compactMap { $0["language"] as? String } == ["fr"])
    #expect(runs.compactMap { $0["href"] as? String } == ["https://example.org/"])
    #expect(runs.compactMap { $0["to"] as? String } == ["page"])
  }

  @Test func theExampleOfTheDocsIsReal() throws {
    let page = try String(
      contentsOf: Project.root.appending(path: "docs/json.md"), encoding: .utf8)
    let start = try #require(page.range(of: "{\n  \"format\": \"miroir-dossier/1\""))
    let end = try #require(page.range(of: "\n```", range: start.lowerBound..<page.endIndex))
    let example = try JSONSerialization.jsonObject(
      with: Data(page[start.lowerBound..<end.lowerBound].utf8))
    // The example is of no draft.
    expectCut(example, of: try ExportedDossier("sante").object, leavingOut: ["draft"])
  }

  // MARK: - Helpers

  /// Expects all that `cut` holds to be in `whole`, in the same place.
  private func expectCut(_ cut: Any, of whole: Any, leavingOut keys: [String]) {
    switch (cut, whole) {
    case (let cut as [String: Any], let whole as [String: Any]):
      for (key, value) in cut where !keys.contains(key) {
        expectCut(value, of: whole[key] ?? "no \(key)", leavingOut: keys)
      }
    case (let cut as [[String: Any]], let whole as [[String: Any]]):
      for item in cut {
        let name = ["code", "id", "situation"].first { item[$0] is String }
        let twin = whole.first { other in
          name.map { item[$0] as? String == other[$0] as? String } ?? true
        }
        expectCut(item, of: twin ?? [:], leavingOut: keys)
      }
    default: #expect(cut as? NSObject == whole as? NSObject)
    }
  }

  /// The lines of a text, without marks.
  private func plain(_ text: Any?) -> [String] {
    let parts = (text as? [String: Any])?["parts"] as? [[String: Any]] ?? []
    return parts.flatMap { $0["lines"] as? [[[String: Any]]] ?? [] }.map { line in
      line.compactMap { $0["text"] as? String }.joined()
    }
  }

  /// What another program says the digest is.
  private func digest(of file: URL) throws -> String {
    let run = try run("sha256sum", ["--", file.path], in: file.deletingLastPathComponent())
    return "sha256:" + run.output.drop { $0 == "\\" }.prefix(64)
  }
}
