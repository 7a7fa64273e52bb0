using System.Collections;
using Camunda.Rest.Json;

namespace Camunda.Rest.AspNetCore;

/// <summary>Finds malformed keys and ids in a model, which reads them without validation.</summary>
internal static class ModelFaults
{
    /// <summary>Returns the path and the fault of the first malformed value; null when there is none.</summary>
    public static (string Path, string Fault)? Find(object model) => Find(model, "");

    private static (string Path, string Fault)? Find(object? value, string path) => value switch
    {
        null or string or JsonText or JsonVariables => null,
        IWireValue { IsDefault: true } => null,
        IWireValue text => WireText.FaultOf(text.GetType(), text.Value) is { } fault ? (path, fault) : null,
        FilterProperty filter => FindInFilter(filter, path),
        IDictionary map => FindInAll(map.Keys.Cast<object>().Select(key => (map[key], $"{path}.{key}"))),
        IEnumerable items => FindInAll(items.Cast<object?>().Select((item, index) => (item, $"{path}[{index}]"))),
        _ => FindInModel(value, path),
    };

    private static (string Path, string Fault)? FindInModel(object model, string path) =>
        ModelShape.Of(model.GetType()) is { } shape
            ? FindInAll(shape.Properties.Select(property => (property.Member.GetValue(model), $"{path}.{property.Name}")))
            : null;

    private static (string Path, string Fault)? FindInFilter(FilterProperty filter, string path)
    {
        // One operator alone may have been written as the plain value.
        var set = filter.SupportedOperators.Where(filter.IsSet).ToArray();
        return FindInAll(set.Select(op => (
            (object?)filter.Get(op), set is [FilterOperator.Eq] ? path : $"{path}.{op.WireName()}")));
    }

    private static (string Path, string Fault)? FindInAll(IEnumerable<(object? Value, string Path)> values) =>
        values.Select(value => Find(value.Value, value.Path)).FirstOrDefault(fault => fault is not null);
}
