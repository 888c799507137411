extension Grammar {
  /// Reads a grammar from the root of one of our own XSDs.
  ///
  /// The XSD is a part of the program: one that uses what isn't read here is a fault of ours, and
  /// traps.
  public init(xsd root: SourceElement, root rootName: String) {
    let reader = XSDReader(root)
    namespace = reader.targetNamespace
    self.root = rootName
    elements = reader.elements
    elementNames = elements.keys.sorted()
    precondition(elements[rootName] != nil, "the schema has no element \(rootName)")
  }
}

/// Reads the part of XSD 1.0 that our schemas use: global elements, named groups and simple types.
private struct XSDReader {
  let schema: SourceElement
  /// The named groups.
  private let groups: [String: SourceElement]

  init(_ schema: SourceElement) {
    self.schema = schema
    let groups = schema.children(named: "group").map { ($0.attribute("name") ?? "", $0) }
    self.groups = Dictionary(groups) { first, _ in first }
  }

  var targetNamespace: String { schema.attribute("targetNamespace") ?? "" }

  var elements: [String: ElementDeclaration] {
    let declarations = schema.children(named: "element").map(declaration)
    return Dictionary(declarations.map { ($0.name, $0) }) { first, _ in first }
  }

  private func declaration(_ element: SourceElement) -> ElementDeclaration {
    guard let name = element.attribute("name"), let type = element.child("complexType") else {
      preconditionFailure("an element of the schema without a name or a complex type")
    }
    var slots: [ElementDeclaration.Slot] = []
    var text = ElementDeclaration.TextContent.none
    var attributes = attributes(of: type)
    var (isOrdered, admitsForeign) = (false, false)
    for part in type.children {
      switch part.name.local {
      case "sequence", "choice", "all", "group":
        slots = self.slots(of: part)
        isOrdered = part.name.local == "sequence"
        admitsForeign = part.child("any") != nil
      case "simpleContent":
        guard let base = part.child("extension") else { preconditionFailure("in \(name)") }
        text = .value(valueType(named: base.attribute("base")))
        attributes = self.attributes(of: base)
      case "attribute", "attributeGroup", "anyAttribute", "annotation": break
      default: preconditionFailure("xs:\(part.name.local) isn't read")
      }
    }
    if type.attribute("mixed") == "true" { text = .mixed }
    return ElementDeclaration(
      name: name, annotation: element.ownAnnotation, slots: slots, isOrdered: isOrdered,
      text: text, admitsForeign: admitsForeign, attributes: attributes)
  }

  private func slots(
    of particle: SourceElement, repeated: Bool = false
  ) -> [ElementDeclaration.Slot] {
    let isRepeated = repeated || particle.attribute("maxOccurs") == "unbounded"
    switch particle.name.local {
    case "element":
      guard let name = particle.attribute("ref") else { preconditionFailure("a local element") }
      return [.init(name: name, isRepeatable: isRepeated && !particle.isUnique)]
    case "group" where particle.attribute("ref") != nil:
      guard let group = particle.attribute("ref").flatMap({ groups[$0] }) else {
        preconditionFailure("a group that isn't there")
      }
      return slots(of: group, repeated: isRepeated)
    case "sequence", "choice", "all", "group":
      return particle.children.flatMap { slots(of: $0, repeated: isRepeated) }
    case "any": return []
    default: preconditionFailure("xs:\(particle.name.local) isn't read")
    }
  }

  private func attributes(of type: SourceElement) -> [AttributeDeclaration] {
    type.children(named: "attribute").map { attribute in
      guard let name = attribute.attribute("name") else { preconditionFailure("no name") }
      let inline = attribute.child("simpleType").map(valueType)
      return AttributeDeclaration(
        name: name, annotation: attribute.ownAnnotation,
        type: inline ?? valueType(named: attribute.attribute("type")),
        isRequired: attribute.attribute("use") == "required")
    }
  }

  /// The type of that name. Those with a pattern are types of ours, which know it.
  private func valueType(named name: String?) -> ValueType {
    switch name {
    case "xs:string", "xs:token": .text
    case "identifiant": .identifier
    case "identifiants": .identifiers
    case "code": .code
    case "codes": .codes
    case "date": .date
    case "empreinte": .digest
    case "numero-de-version": .version
    case "nombre": .number
    case "horodatage": .timestamp
    case "rang": .rank
    default: preconditionFailure("the type \(name ?? "without a name") isn't read")
    }
  }

  private func valueType(_ type: SourceElement) -> ValueType {
    let words = type.child("restriction")?.children(named: "enumeration") ?? []
    precondition(!words.isEmpty, "a simple type that isn't a list of words")
    return .oneOf(words.compactMap { $0.attribute("value") })
  }
}

extension SourceElement {
  /// Our own mark, `m:unique="oui"`.
  fileprivate var isUnique: Bool {
    attributes.contains { $0.name.namespace == "urn:miroir:schema:1" && $0.name.local == "unique" }
  }

  fileprivate var ownAnnotation: SchemaAnnotation { SchemaAnnotation(child("annotation")) }
}
