using Camunda.Rest.Testing.Bpmn;
using Camunda.Rest.Testing.Coverage.Diagrams;

namespace Camunda.Rest.Testing.Coverage.Drawing;

/// <summary>What the parts of a drawing share: the markup, the hits, and the places that are taken.</summary>
/// <param name="Markup">The markup of the drawing.</param>
/// <param name="ProcessId">The process whose coverage is shown.</param>
/// <param name="Hits">The hits of its flow nodes and sequence flows, by id.</param>
internal sealed record Canvas(Markup Markup, string ProcessId, IReadOnlyDictionary<string, int> Hits)
{
    /// <summary>Labels and counts that are drawn already.</summary>
    public List<Box> Taken { get; } = [];

    /// <summary>How often the item was executed; null if it does not count.</summary>
    public int? HitsOf(DiagramItem item) => Hits.TryGetValue(item.Id, out int hits) && !IsForeign(item) ? hits : null;

    /// <summary>The style of the item.</summary>
    public string StyleOf(DiagramItem item) => HitsOf(item) switch
    {
        > 0 => "hit",
        0 => "miss",
        _ when IsForeign(item) => "foreign",
        _ when item.Type is "participant" or "lane" => "plain",
        _ => "faint",
    };

    /// <summary>Begins the group of an item, with what is shown when the pointer is over it.</summary>
    public void Open(DiagramItem item)
    {
        string name = item.Name.Length == 0 ? item.Id : $"{item.Name} ({item.Id})";
        string count = HitsOf(item) switch { null => "", 0 => ": not covered", 1 => ": 1 hit", int hits => $": {hits} hits" };
        Markup.Add($"""<g class="{StyleOf(item)}"><title>{item.Type} {name}{count}</title>""");
    }

    public void Close() => Markup.AddConstant("</g>");

    // Of another process of the file.
    private bool IsForeign(DiagramItem item) => item.Type == "participant"
        ? item.Element.Attribute("processRef")?.Value != ProcessId
        : item.Element.Ancestors(BpmnNames.Bpmn + "process").FirstOrDefault() is { } process && process.Attribute("id")?.Value != ProcessId;
}
