import Foundation
import Miroir
import MiroirFolder
import Testing
import TestSupport

@Suite struct ReferentielCommandTests {
  @Test func everyReferentielIsListed() throws {
    let run = try miroir("referentiel", "list")
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").count == Library().identifiers.count)
  }

  @Test(arguments: Library().identifiers.map(\.text))
  func everyReferentielIsShown(identifier: String) throws {
    let run = try miroir("referentiel", "show", identifier)
    #expect(run.status == 0)
    let referentiel = try #require(Library().referentiel(named: .init(identifier)))
    #expect(referentiel.competences.allSatisfy { run.output.contains("\($0.code) \($0.title)") })
  }

  @Test func jsonHoldsEveryReferentielWithItsTitlesAndQuestions() throws {
    let run = try miroir("referentiel", "show", "--all", "--format", "json")
    #expect(run.status == 0)
    let object = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let all = try #require(object?["referentiels"] as? [[String: Any]])
    #expect(all.compactMap { $0["id"] as? String } == Library().identifiers.map(\.text))
    for shown in all {
      let id = try #require(shown["id"] as? String)
      let known = try #require(Library().referentiel(named: Identifier(id)))
      let domains = try #require(shown["domains"] as? [[String: Any]])
      let competences = domains.flatMap { $0["competences"] as? [[String: Any]] ?? [] }
      #expect(competences.compactMap { $0["title"] as? String } == known.competences.map(\.title))
      #expect(competences.allSatisfy { ($0["questions"] as? [String])?.isEmpty == false })
    }
  }

  @Test func oneJSONHasThePromisedKeysInTheirOrder() throws {
    let run = try miroir(
      "referentiel", "show", "minimal.xml", "--format", "json",
      in: Project.sample("minimal").appending(path: "referentiels"))
    let start =
      #"{"format":"miroir-referentiels/1","miroir":"0.1.0","language":"fr","referentiels":[{"id":"minimal","acronym":"Accueil","level":null,"title":"Accueillir dans une association","audience":"#
    #expect(run.output.hasPrefix(start))
  }

  @Test func onePageHelpsToChoose() throws {
    let run = try miroir("referentiel", "show", "--all", "--format", "html")
    #expect(run.status == 0)
    for identifier in Library().identifiers {
      #expect(
        run.output.contains("href=\"#\(identifier)\"")
          && run.output.contains("id=\"\(identifier)\""))
    }
    // The three common domains, with the five specialties that put each in its context.
    #expect(
      run.output.matches(of: /<table class="contexts">[\s\S]*?<\/table>/).map {
        $0.0.matches(of: /<th scope="row">/).count
      } == [5, 5, 5])
  }

  @Test(arguments: [("fr", "Ce qui est demandé"), ("en", "What is asked")])
  func aPageShowsWhatTheTextShows(language: String, heading: String) throws {
    let run = try miroir(
      "referentiel", "show", "c2i2ms-2011", "--format", "html", "--lang", language)
    #expect(run.status == 0 && run.output.contains("<html lang=\"\(language)\">"))
    #expect(run.output.contains(">\(heading)</h2>"))
    let known = try #require(Library().referentiel(named: "c2i2ms-2011"))
    let guidance = Library().guidance(for: known.id)
    let escaped = run.output.replacingOccurrences(of: "&#39;", with: "'")
    #expect(known.competences.allSatisfy { escaped.contains("\($0.title)</span></h3>") })
    #expect(
      guidance.competences.flatMap(\.questions).allSatisfy { escaped.contains("<li>\($0)</li>") })
  }

  @Test(arguments: [[], ["--all", "c2i1-2011"]])
  func oneOrAllHaveToBeAskedFor(arguments: [String]) throws {
    #expect(try run(miroirPath, ["referentiel", "show"] + arguments).status == 64)
  }

  @Test func anotherNameIsWrongUsage() throws {
    let run = try miroir("referentiel", "show", "c2i9")
    #expect(run.status == 64 && run.errors.contains("c2i2ms-2011"))
    #expect(try miroir("referentiel", "show", "absent.xml").status == 2)
  }
}
