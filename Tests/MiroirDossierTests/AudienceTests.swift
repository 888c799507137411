import Foundation
import MiroirFolder
import Testing

@testable import Miroir
@testable import MiroirDossier

/// What rules say to the candidate alone is in no dossier.
@Suite struct AudienceTests {
  private static let rules = Rule.all.filter { $0.audience == .candidate }.map(\.id)

  /// What a rule finds in its own examples, and what a jury reads of them.
  private func trials(
    of id: Rule.ID, session: RuleSettings = .none
  ) throws -> [(said: [Diagnostic], texts: [(html: String, json: String)])] {
    let rule = Rule.all.first { $0.id == id }
    return try (rule?.examples ?? []).compactMap { example in
      let folder = PortfolioFolder(
        reading: FolderContents(ExampleFolder.base.applying(example)).examined, session: session)
      let check = Check(path: "portfolio", folder: folder, isFinal: rule?.isForFinal == true)
      let said = (check.diagnostics + check.silenced).filter { $0.rule == id }
      guard let dossier = Dossier(of: check), !said.isEmpty else { return nil }
      return (said, try Language.allCases.map { try dossier.texts(in: $0) })
    }
  }

  @Test(arguments: rules) func whatIsForTheCandidateIsInNoDossier(of rule: Rule.ID) throws {
    let session = RuleSettings(
      severities: [:], silenced: [SilencedRule(rule: rule, reason: "Cette année.")])
    let trials = try trials(of: rule) + trials(of: rule, session: session)
    #expect(trials.count >= 2)
    for (said, texts) in trials {
      let words = said.flatMap { [$0.message, $0.help].compactMap(\.self) }
        .flatMap { [$0.fr, $0.en] }.flatMap { [$0, $0.asHTML, $0.asJSON] }
      for word in [rule.text] + words {
        #expect(texts.allSatisfy { !$0.html.contains(word) && !$0.json.contains(word) }, "\(word)")
      }
    }
  }

  /// The same look finds what is for everyone, so it would find what isn't.
  @Test func whatIsForEveryoneIsInTheDossier() throws {
    let texts = try trials(of: "preuve-inutilisee").flatMap { trial in
      trial.texts.map { (trial.said.map(\.message), $0) }
    }
    #expect(!texts.isEmpty)
    for (messages, (html, json)) in texts {
      #expect(json.contains("\"preuve-inutilisee\""))
      #expect(
        messages.contains { message in
          [message.fr, message.en].contains { html.contains($0.asHTML) && json.contains($0.asJSON) }
        })
    }
  }
}

extension FolderContents {
  /// With a made-up content for every file, as made-up folders have none to examine.
  fileprivate var examined: FolderContents {
    var contents = self
    let digest = SHA256Digest(of: "")
    for index in contents.files.indices {
      contents.files[index].content = FileContent(digest: digest, mediaType: "text/plain")
    }
    return contents
  }
}

extension String {
  /// As a page has it.
  fileprivate var asHTML: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
  }

  /// As a JSON document has it, without the quotes.
  fileprivate var asJSON: String { String(JSONValue.string(self).text.dropFirst().dropLast()) }
}
