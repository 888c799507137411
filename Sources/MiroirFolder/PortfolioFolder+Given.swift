public import Miroir

extension PortfolioFolder {
  /// Takes note of what it is read with that isn't in the folder.
  ///
  /// - Parameters:
  ///   - file: The bytes of the référentiel that was chosen, when a file was.
  ///   - session: The settings of the session, which then hold.
  ///   - theme: What its dossiers look like.
  public mutating func take(
    referentiel file: [UInt8]? = nil, session: SettingsDocument?, theme: Theme
  ) {
    let own = ownReferentiels.contains { $0.id == wantedReferentiel && $0.completes == nil }
    let builtIn = wantedReferentiel.flatMap { Library.file("referentiels/\($0).xml") }
    let rules = (file ?? (own ? nil : builtIn)).flatMap { bytes in
      wantedReferentiel.map { GivenDocument(path: GivenDocument.referentiel($0), bytes: bytes) }
    }
    let settings = session.map {
      GivenDocument(path: GivenDocument.settings, bytes: $0.text.bytes)
    }
    given = ([rules, settings].compactMap(\.self) + theme.files).sorted { $0.path < $1.path }
    sessionSettings = session?.settings ?? .none
  }
}
