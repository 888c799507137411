import Miroir
import Testing

@Suite struct SimilarityTests {
  static let blocks = [
    "titre", "contexte", "role", "actions", "initiative", "resultats", "analyse",
  ]
  static let codes = ["D1.1", "D1.2", "D1.3", "D2.1", "D4.1"]

  @Test(arguments: [
    ("contexe", "contexte"), ("Rôle", "role"), ("résultat", "resultats"), ("anlayse", "analyse"),
    ("initiatives", "initiative"),
  ])
  func nearNamesAreFound(written: String, meant: String) {
    #expect(Self.blocks.nearest(to: written) == meant)
  }

  @Test(arguments: ["zzz", "x", "", "remarque", "p", String(repeating: "a", count: 500)])
  func farNamesAreNot(written: String) {
    #expect(Self.blocks.nearest(to: written) == nil)
  }

  @Test(arguments: [
    ("d1.1", "D1.1"), ("D1-2", "D1.2"), ("D11", "D1.1"), ("D1.l", "D1.1"), ("D.2.1", "D2.1"),
  ])
  func codesAreRecognisedWhateverTheirPunctuation(written: String, meant: String) {
    #expect(Self.codes.nearest(to: written) == meant)
  }

  @Test(arguments: ["D1.9", "D9.1", "E5"])
  func codesAsNearToSeveralAreNotGuessed(written: String) {
    #expect(Self.codes.nearest(to: written) == nil)
  }
}
