/// A page model as dictionaries and lists.
///
/// The library finds a key of a value by reflecting on all of its fields, each time that a template
/// asks; here each value is reflected on once.
enum KeyedModel {
  /// The model with its values, and theirs, by their keys.
  static func keyed(_ value: Any) -> Any {
    if value is String || value is Bool { return value }
    if let texts = value as? [String] { return texts }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .struct:
      let pairs = mirror.children.compactMap { label, value in label.map { ($0, keyed(value)) } }
      return Dictionary(pairs) { first, _ in first }
    case .collection: return mirror.children.map { keyed($0.value) }
    default: return value
    }
  }
}
