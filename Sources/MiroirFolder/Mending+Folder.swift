public import Miroir

extension Mending {
  /// Mends the portfolio of a folder that was read.
  public init(_ contents: FolderContents) {
    self.init(contents.portfolio) { bytes in
      var contents = contents
      contents.portfolio = bytes
      return PortfolioFolder(reading: contents)
    }
  }
}
