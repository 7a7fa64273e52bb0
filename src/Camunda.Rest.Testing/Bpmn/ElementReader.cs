using System.Xml.Linq;

namespace Camunda.Rest.Testing.Bpmn;

/// <summary>
/// Reads one element of a BPMN file. What has been asked for counts as understood; <see cref="RefuseRest"/> reports all else, so that
/// nothing is skipped silently; what has no meaning at run time (<see cref="Meaningless"/>) may stand anywhere.
/// </summary>
internal sealed class ElementReader(XElement xml, ICollection<string> problems, bool stubsUnsupported = false)
{
    private readonly HashSet<XObject> _understood = [];
    private readonly Dictionary<XElement, ElementReader> _children = [];
    private bool _isSkipped;

    public XName Name => xml.Name;

    public bool HasChildren => xml.HasElements;

    public string Text => xml.Value.Trim();

    /// <summary>Whether flow nodes that are not executed are replaced by stubs instead of refused.</summary>
    public bool StubsUnsupported => stubsUnsupported;

    /// <summary>How many elements are around it.</summary>
    public int Depth => xml.Ancestors().Count();

    /// <summary>The element around it. Whether that is understood is judged where it is read.</summary>
    public ElementReader? Parent => xml.Parent is { } parent ? new(parent, problems, stubsUnsupported) : null;

    private ElementReader? ExtensionElements => Child(BpmnNames.Bpmn + "extensionElements");

    public void Report(string problem) => problems.Add($"{LabelOf(xml)}: {problem}");

    public string? Attribute(string name)
    {
        XAttribute? attribute = xml.Attribute(name);
        if (attribute is not null)
        {
            _understood.Add(attribute);
        }

        return attribute?.Value;
    }

    /// <summary>An attribute that says how to read the element, and is not refused in any case.</summary>
    public string? ForeignAttribute(XName name) => xml.Attribute(name)?.Value;

    /// <summary>The attribute's text; an empty one and a problem where it is missing.</summary>
    public string RequiredAttribute(string name)
    {
        string value = Attribute(name) ?? "";
        if (value.Length == 0)
        {
            Report($"the attribute '{name}' is missing or empty");
        }

        return value;
    }

    /// <summary>Lets attributes pass that mean nothing at run time.</summary>
    public void Pass(params string[] names) => Array.ForEach(names, name => Attribute(name));

    /// <summary>Lets an attribute pass with the one value that means nothing.</summary>
    public void PassOnly(string name, string value)
    {
        if (Attribute(name) is { } actual && actual != value)
        {
            Report($"{name}=\"{actual}\" is not supported");
        }
    }

    /// <summary>Lets BPMN child elements pass, with all they hold, that mean nothing at run time.</summary>
    public void PassChildren(params string[] names) =>
        _understood.UnionWith(xml.Elements()
            .Where(child => child.Name.Namespace == BpmnNames.Bpmn && names.Contains(child.Name.LocalName)));

    /// <summary>Lets everything pass that the element has.</summary>
    public void PassAll() => _understood.UnionWith(xml.Attributes().Concat<XObject>(xml.Elements()));

    /// <summary>Lets the element pass with all that is in it: something else has read it.</summary>
    public void Skip() => _isSkipped = true;

    /// <summary>The child of that name; a problem where it stands more than once.</summary>
    public ElementReader? Child(XName name)
    {
        List<ElementReader> children = Children(candidate => candidate == name);
        if (children.Count > 1)
        {
            Report($"{name.LocalName} stands {children.Count} times");
        }

        return children.FirstOrDefault();
    }

    public List<ElementReader> Children(Predicate<XName> wanted) => [.. xml.Elements().Where(child => wanted(child.Name)).Select(Read)];

    /// <summary>An element that the file defines at its top. Whether it is understood is judged where the file is read.</summary>
    public ElementReader? Definition(XName name, string id) =>
        xml.Document?.Root?.Elements(name).FirstOrDefault(candidate => candidate.Attribute("id")?.Value == id) is { } found
            ? new(found, problems, stubsUnsupported)
            : null;

    /// <summary>The ids that associations in the file lead to from this element.</summary>
    public IEnumerable<string> AssociatedIds() => xml.Document?.Descendants(BpmnNames.Bpmn + "association")
        .Where(association => association.Attribute("sourceRef")?.Value is { } source && source == xml.Attribute("id")?.Value)
        .Select(association => association.Attribute("targetRef")?.Value)
        .OfType<string>() ?? [];

    /// <summary>Whether there is a child of that id.</summary>
    public bool Has(string id) => xml.Elements().Any(child => child.Attribute("id")?.Value == id);

    /// <summary>Whether there is a child of that id that nobody has asked for, and so is refused anyway.</summary>
    public bool Refuses(string id) => xml.Elements().Any(child => child.Attribute("id")?.Value == id && !_understood.Contains(child));

    /// <summary>The text of the first BPMN child of that name; null where there is none. It does not count as understood by that.</summary>
    public string? TextOf(string name) => xml.Element(BpmnNames.Bpmn + name)?.Value.Trim();

    /// <summary>The child with that id.</summary>
    public ElementReader Find(string id) => Read(xml.Elements().First(child => child.Attribute("id")?.Value == id));

    /// <summary>Another reader of the same element, which reports elsewhere.</summary>
    public ElementReader Detach(ICollection<string> elsewhere) => new(xml, elsewhere, stubsUnsupported);

    /// <summary>A Zeebe extension element.</summary>
    public ElementReader? Extension(string name) => ExtensionElements?.Child(BpmnNames.Zeebe + name);

    /// <summary>Whether there is a BPMN child element of that name; it does not count as understood by that.</summary>
    public bool HasElement(string name) => xml.Elements(BpmnNames.Bpmn + name).Any();

    /// <summary>Whether there is a Zeebe extension element of that name; it does not count as understood by that.</summary>
    public bool HasExtension(string name) =>
        xml.Elements(BpmnNames.Bpmn + "extensionElements").Elements(BpmnNames.Zeebe + name).Any();

    /// <summary>The Zeebe extension elements of that name.</summary>
    public IReadOnlyList<ElementReader> Extensions(string name) =>
        ExtensionElements?.Children(candidate => candidate == BpmnNames.Zeebe + name) ?? [];

    /// <summary>Reports every attribute and child element that nobody asked for, here and in the children that were read.</summary>
    public void RefuseRest()
    {
        if (_isSkipped)
        {
            return;
        }

        _ = ExtensionElements;
        foreach (XAttribute attribute in xml.Attributes()
            .Where(attribute => !_understood.Contains(attribute) && !Meaningless.IsIn(attribute)))
        {
            Report($"the attribute '{attribute.Name.LocalName}' is not supported");
        }

        foreach (XElement child in xml.Elements().Where(child => !_understood.Contains(child) && !Meaningless.IsIn(child)))
        {
            Report($"{Describe(child)} is not supported");
        }

        foreach (ElementReader child in _children.Values)
        {
            child.RefuseRest();
        }
    }

    private ElementReader Read(XElement child)
    {
        _understood.Add(child);
        return _children.TryGetValue(child, out ElementReader? known) ? known : _children[child] = new(child, problems, stubsUnsupported);
    }

    // By the id; an element without one by its owner's. Extensions belong to the element around them.
    private static string LabelOf(XElement element) => element switch
    {
        _ when element.Attribute("id") is not null || element.Parent is null => Describe(element),
        { Name.LocalName: "extensionElements" } => LabelOf(element.Parent),
        _ => $"{LabelOf(element.Parent)}, {element.Name.LocalName}",
    };

    private static string Describe(XElement element) =>
        element.Attribute("id") is { } id ? $"{element.Name.LocalName} '{id.Value}'" : element.Name.LocalName;
}
