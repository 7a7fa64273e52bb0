using System.Xml.Linq;
using Camunda.Rest.Testing.Bpmn;

namespace Camunda.Rest.Testing.Kit.Models;

/// <summary>The elements of a process, as its modeler named and nested them.</summary>
internal sealed class ModelProcess
{
    private readonly Dictionary<string, ModelElement> _elements;

    private ModelProcess(string id, IEnumerable<ModelElement> elements)
    {
        Id = id;
        _elements = [];
        foreach (ModelElement element in elements)
        {
            _elements.TryAdd(element.Id, element);
        }
    }

    public string Id { get; }

    public IReadOnlyCollection<ModelElement> Elements => _elements.Values;

    public ModelElement? Find(string elementId) => _elements.GetValueOrDefault(elementId);

    /// <summary>The ids of the elements of that id or name; the id wins.</summary>
    public IReadOnlyList<string> Resolve(string idOrName) => _elements.ContainsKey(idOrName)
        ? [idOrName]
        : [.. _elements.Values.Where(element => element.Name == idOrName).Select(element => element.Id)];

    /// <summary>Whether one element is inside another.</summary>
    public bool IsInside(string elementId, string outerId)
    {
        for (string? outer = Find(elementId)?.ParentId; outer is not null; outer = Find(outer)?.ParentId)
        {
            if (outer == outerId)
            {
                return true;
            }
        }

        return false;
    }

    public static ModelProcess Read(XElement process)
    {
        string id = (string)process.Attribute("id")!;
        return new(id, ElementsOf(process, id));
    }

    private static IEnumerable<ModelElement> ElementsOf(XElement scope, string scopeId)
    {
        foreach (XElement element in scope.Elements().Where(element => element.Name.Namespace == BpmnNames.Bpmn))
        {
            if ((string?)element.Attribute("id") is not { Length: > 0 } id || element.Name.LocalName == "sequenceFlow")
            {
                continue;
            }

            yield return ModelElement.Read(element, id, scopeId);
            foreach (ModelElement inner in ElementsOf(element, id))
            {
                yield return inner;
            }
        }
    }
}
