/// What the header of a file holds besides (APPNOTE.TXT 6.3.9, § 4.5).
struct ZipExtraFields {
  /// The large numbers, if there are some.
  private(set) var large: ArraySlice<UInt8>?
  /// Whether they are those that Miroir writes, besides the large numbers.
  private(set) var areOurs: Bool

  /// Reads the fields; a field that could give another name, or that nobody here knows, is refused.
  init(_ bytes: some Collection<UInt8>) throws(DepositFault) {
    var fields = ZipFields(bytes)
    var others: [UInt8] = []
    while !fields.isEmpty {
      guard let id = fields.number(2), let size = fields.number(2), let data = fields.take(size)
      else { throw .extraField }
      switch id {
      case 0x0001:
        guard large == nil else { throw .extraField }
        large = data
      case 0x9901: throw .encrypted
      case let id where Self.harmless.contains(id):
        others += [UInt8(id & 0xff), UInt8(id >> 8), UInt8(size & 0xff), UInt8(size >> 8)] + data
      default: throw .extraField
      }
    }
    areOurs = others == Self.ours
  }

  /// Times and owners, which nothing here looks at.
  private static let harmless = [0x5455, 0x7875, 0x5855, 0x000a]

  /// No time, and the owner 0.
  private static let ours: [UInt8] =
    [0x55, 0x54, 1, 0, 0] + [0x75, 0x78, 11, 0, 1, 4, 0, 0, 0, 0, 4, 0, 0, 0, 0]
}
