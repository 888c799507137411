private import Foundation
import Miroir

/// A picture that stands in the page itself; made by an allow-list alone.
struct PictureData: Sendable, Hashable {
  /// The address, ready for an attribute.
  let text: String

  /// Takes the bytes of a picture; nothing when they aren't of a type that can't hold a program.
  init?(_ bytes: [UInt8], mediaType: String) {
    guard FileKind(mediaType: mediaType) == .picture else { return nil }
    text = "data:\(mediaType);base64," + Data(bytes).base64EncodedString()
  }

  /// Takes an establishment's own drawing, in SVG: as an image, it runs no program.
  init(drawing bytes: [UInt8]) {
    text = "data:image/svg+xml;base64," + Data(bytes).base64EncodedString()
  }
}
