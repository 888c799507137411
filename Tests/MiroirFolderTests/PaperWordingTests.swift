import Miroir
import MiroirFolder
import Testing

/// What an establishment may word in a jury's papers, and what it is told of the rest.
@Suite struct PaperWordingTests {
  private func read(_ text: String) -> PaperWordingDocument {
    PaperWordingDocument(reading: Array(text.utf8))
  }

  @Test func everyKeyIsRead() {
    let lines = PaperWording.Key.allCases.map { "\($0.rawValue) = \"Texte-\($0.rawValue)\"" }
    let document = read(lines.joined(separator: "\n"))
    #expect(document.faults == [])
    for key in PaperWording.Key.allCases {
      #expect(document.wording[key] == "Texte-\(key.rawValue)")
    }
  }

  @Test(arguments: [
    ("service = \"A\"\nrecour = \"B\"", "recour", "recours"),
    ("delai = \"deux mois\"", "delai", "conservation"),
    ("recours = 3", "recours", "recours = "),
    ("recours = \"  \"", "recours", "retirez"),
    ("prefixe = \"Été 26/\"", "prefixe", "32"),
    ("recours", "TOML", "clé ="),
  ])
  func whatIsNotKnownIsAFault(text: String, message: String, help: String) throws {
    let document = read(text)
    let fault = try #require(document.faults.first)
    #expect(document.faults.count == 1)
    #expect(fault.message.fr.contains(message) && fault.help.fr.contains(help), "\(fault)")
  }
}
