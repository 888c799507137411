import Miroir
import MiroirFolder
import MiroirXML

extension DraftHelp {
  /// Miroir's own words.
  static func miroirs(
    for referentiel: Identifier? = nil, in language: Language = .french
  ) -> DraftHelp {
    DraftHelp(
      guidance: Library().guidance(for: referentiel), grammar: Library.portfolio,
      language: language)
  }
}

extension PortfolioFolder {
  /// A folder that holds a portfolio alone.
  init(portfolio: [UInt8]) {
    self.init(reading: FolderContents(portfolio: portfolio, referentiels: [], files: []))
  }
}
