private import Foundation

/// A file that stands in the page itself, to be saved: of no type that a browser shows or runs.
struct DownloadData: Sendable, Hashable {
  /// The address, ready for an attribute.
  let text: String

  /// Takes the bytes of a file.
  init(_ bytes: [UInt8]) {
    text = "data:application/octet-stream;base64," + Data(bytes).base64EncodedString()
  }
}
