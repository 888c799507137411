private import FoundationEssentials
public import Miroir

extension JSONValue {
  /// Reads JSON; nothing when the bytes aren't any.
  ///
  /// Keys come sorted. A number that isn't whole, of which nothing of ours makes use, comes as `null`.
  public init?(reading bytes: [UInt8]) {
    guard let read = try? JSONDecoder().decode(DecodedValue.self, from: Data(bytes)) else {
      return nil
    }
    self = read.value
  }
}

private struct DecodedValue: Decodable {
  var value: JSONValue

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: AnyKey.self) {
      let keys = object.allKeys.sorted { $0.stringValue < $1.stringValue }
      value = .object(
        JSONObject(
          try keys.map { ($0.stringValue, try object.decode(DecodedValue.self, forKey: $0).value) })
      )
    } else if var array = try? decoder.unkeyedContainer() {
      var values: [JSONValue] = []
      while !array.isAtEnd { values.append(try array.decode(DecodedValue.self).value) }
      value = .array(values)
    } else {
      value = try Self.scalar(try decoder.singleValueContainer())
    }
  }

  private static func scalar(_ container: any SingleValueDecodingContainer) throws -> JSONValue {
    if container.decodeNil() { return .null }
    if let truth = try? container.decode(Bool.self) { return .bool(truth) }
    if let number = try? container.decode(Int.self) { return .number(number) }
    if (try? container.decode(Double.self)) != nil { return .null }
    return .string(try container.decode(String.self))
  }
}

private struct AnyKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }

  init(stringValue: String) { self.stringValue = stringValue }

  init?(intValue: Int) { nil }
}
