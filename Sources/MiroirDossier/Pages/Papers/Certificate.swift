import Miroir

/// What papers call a certificate.
struct Certificate: Sendable {
  /// Its official title, spaced as French is.
  let title: String

  init(title: String) { self.title = title.spacedInFrench }

  /// The title at its first mention: *C2i®* is a registered name.
  var registered: String { title.replacingFirst("C2i", with: "C2i®") }

  /// The title for whoever never heard of it.
  var spelledOut: String {
    title.replacingFirst("C2i", with: "Certificat informatique et internet (C2i)")
  }

  /// The title after *au* in *attestation de réussite au …*.
  var inAttestation: String {
    title.hasPrefix("C2i") ? registered : "certificat « \(title) »".spacedInFrench
  }
}

extension String {
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    guard let range = firstRange(of: old) else { return self }
    return String(self[..<range.lowerBound]) + new + self[range.upperBound...]
  }
}
