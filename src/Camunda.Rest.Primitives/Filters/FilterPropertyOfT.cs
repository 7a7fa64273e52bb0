using System.Collections;
using System.Diagnostics.CodeAnalysis;
using Camunda.Rest.Json;
using Newtonsoft.Json;

namespace Camunda.Rest;

/// <summary>
/// A condition on one field of a certain type. There is a derived type per kind of field, with the operators that the API supports there.
/// </summary>
/// <typeparam name="T">The type of the field.</typeparam>
public abstract class FilterProperty<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] T> : FilterProperty
    where T : notnull
{
    private const int ComparisonCount = (int)FilterOperator.Lte + 1;

    // The operands of the comparisons that are set, in order: most filters have one.
    private T[] _operands = [];
    private IReadOnlyList<T>? _in;
    private IReadOnlyList<T>? _notIn;
    private string? _like;
    private bool _exists;

    /// <summary>Creates a filter without operators.</summary>
    protected FilterProperty()
    {
    }

    /// <summary>Whether the API accepts the plain value when equality is the only operator.</summary>
    protected virtual bool HasBareForm => true;

    /// <inheritdoc/>
    public override void WriteJson(JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (HasBareForm && IsOnly(FilterOperator.Eq))
        {
            WriteOperand(writer, GetOperand(FilterOperator.Eq));
            return;
        }

        writer.WriteStartObject();
        foreach (FilterOperator op in FilterOperatorNames.All)
        {
            if (!IsSet(op)) continue;
            writer.WritePropertyName(op.WireName());
            WriteOperator(writer, op);
        }

        writer.WriteEndObject();
    }

    /// <summary>Reads one operand.</summary>
    protected abstract T ReadOperand(JsonReader reader);

    /// <summary>Writes one operand.</summary>
    protected abstract void WriteOperand(JsonWriter writer, T value);

    /// <summary>Returns whether the API accepts an operand, beyond its type.</summary>
    protected virtual bool Accepts(T operand) => true;

    /// <summary>Returns the operand of a comparison: <c>$eq</c> to <c>$lte</c>.</summary>
    /// <exception cref="InvalidOperationException">The operator is not set.</exception>
    protected T GetOperand(FilterOperator op)
        => IsSet(op)
            ? _operands[CountBefore(op)]
            : throw new InvalidOperationException($"{GetType().Name} has no operand for {op.WireName()}.");

    /// <summary>Sets the operand of a comparison: <c>$eq</c> to <c>$lte</c>.</summary>
    /// <exception cref="ArgumentException">The operand is null or the default of a key, id or enum.</exception>
    /// <exception cref="NotSupportedException">The field does not support the operator.</exception>
    protected void SetOperand(FilterOperator op, T value)
    {
        if ((int)op >= ComparisonCount)
        {
            throw new ArgumentOutOfRangeException(nameof(op), op, "This operator does not accept a single "
            + "value.");
        }

        Check(op, value);
        int index = CountBefore(op);
        if (IsSet(op))
        {
            _operands[index] = value;
            return;
        }

        Mark(op);
        var operands = new T[_operands.Length + 1];
        Array.Copy(_operands, operands, index);
        operands[index] = value;
        Array.Copy(_operands, index, operands, index + 1, _operands.Length - index);
        _operands = operands;
    }

    /// <summary>Returns the operands of <c>$in</c> or <c>$notIn</c>, or null.</summary>
    protected IReadOnlyList<T>? GetOperands(FilterOperator op) => op == FilterOperator.In ? _in : _notIn;

    /// <summary>Sets the operands of <c>$in</c> or <c>$notIn</c> to a copy of a list; null sets nothing.</summary>
    /// <exception cref="ArgumentException">An operand is null or the default of a key, id or enum.</exception>
    /// <exception cref="NotSupportedException">The field does not support the operator.</exception>
    protected void SetOperands(FilterOperator op, IReadOnlyList<T>? values)
    {
        if (op is not (FilterOperator.In or FilterOperator.NotIn))
            throw new ArgumentOutOfRangeException(nameof(op), op, "This operator does not accept a list.");
        if (values is null) return;
        foreach (T value in values) Check(op, value);
        Mark(op);
        IReadOnlyList<T> copy = Array.AsReadOnly([.. values]);
        if (op == FilterOperator.In) _in = copy;
        else _notIn = copy;
    }

    /// <summary>Returns the pattern of <c>$like</c>, or null.</summary>
    protected string? GetLike() => _like;

    /// <summary>Sets the pattern of <c>$like</c>; null sets nothing.</summary>
    /// <exception cref="NotSupportedException">The field does not support the operator.</exception>
    protected void SetLike(string? pattern)
    {
        if (pattern is null) return;
        Mark(FilterOperator.Like);
        _like = pattern;
    }

    /// <summary>Returns the operand of <c>$exists</c>, or null.</summary>
    protected bool? GetExists() => IsSet(FilterOperator.Exists) ? _exists : null;

    /// <summary>Sets the operand of <c>$exists</c>; null sets nothing.</summary>
    /// <exception cref="NotSupportedException">The field does not support the operator.</exception>
    protected void SetExists(bool? value)
    {
        if (value is not { } exists) return;
        Mark(FilterOperator.Exists);
        _exists = exists;
    }

    /// <summary>Reads a filter into a new instance: a plain value means equality, an object contains operators.</summary>
    /// <exception cref="JsonSerializationException">
    /// An operator is unknown or not supported for this field: ignoring it would find more than intended.
    /// </exception>
    protected void ReadFrom(JsonReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        if (reader.MoveToValue() != JsonToken.StartObject)
        {
            SetOperand(FilterOperator.Eq, ReadOperand(reader));
            return;
        }

        while (JsonRead.NextProperty(reader, out string? name))
        {
            if (!FilterOperatorNames.TryParse(name, out FilterOperator op) || !SupportedOperators.Contains(op))
            {
                throw reader.Unexpected(
                    $"one of {string.Join(", ", SupportedOperators.Select(FilterOperatorNames.WireName))}, not '{name}',");
            }

            if (reader.MoveToNonNull()) ReadOperator(reader, op);
        }
    }

    /// <inheritdoc/>
    internal override FilterProperty Clone()
    {
        var copy = (FilterProperty<T>)MemberwiseClone();
        copy._operands = (T[])_operands.Clone();
        return copy;
    }

    /// <inheritdoc/>
    internal override object Get(FilterOperator op) => op switch
    {
        FilterOperator.In or FilterOperator.NotIn => GetOperands(op)!,
        FilterOperator.Like => _like!,
        FilterOperator.Exists => _exists,
        _ => GetOperand(op),
    };

    /// <inheritdoc/>
    internal override void Set(FilterOperator op, object? operand)
    {
        if (IsSet(op)) throw new InvalidOperationException($"{op.WireName()} is set twice for the same field. A search accepts it once.");
        switch (op)
        {
            case FilterOperator.In or FilterOperator.NotIn when operand is IEnumerable items and not string:
                var operands = new List<T>();
                foreach (object? item in items) operands.Add(FilterOperand.Convert<T>(op, item));
                SetOperands(op, operands);
                break;
            case FilterOperator.In or FilterOperator.NotIn:
                throw FilterOperand.Refuse(op, operand, $"a list of {TypeName.Of(typeof(T))}");
            case FilterOperator.Like:
                SetLike(operand as string ?? (operand as IWireValue)?.Value ?? throw FilterOperand.Refuse(op, operand, "a text"));
                break;
            case FilterOperator.Exists:
                SetExists(operand as bool? ?? throw FilterOperand.Refuse(op, operand, "true or false"));
                break;
            default:
                SetOperand(op, FilterOperand.Convert<T>(op, operand));
                break;
        }
    }

    private void ReadOperator(JsonReader reader, FilterOperator op)
    {
        switch (op)
        {
            case FilterOperator.In or FilterOperator.NotIn:
                if (reader.TokenType != JsonToken.StartArray) throw reader.Unexpected("an array");
                var values = new List<T>();
                while (JsonRead.NextItem(reader)) values.Add(ReadOperand(reader));
                SetOperands(op, values);
                break;
            case FilterOperator.Like:
                SetLike(JsonScalar.ReadString(reader));
                break;
            case FilterOperator.Exists:
                SetExists(JsonScalar.ReadBoolean(reader));
                break;
            default:
                SetOperand(op, ReadOperand(reader));
                break;
        }
    }

    private void WriteOperator(JsonWriter writer, FilterOperator op)
    {
        switch (op)
        {
            case FilterOperator.In or FilterOperator.NotIn:
                writer.WriteStartArray();
                foreach (T value in GetOperands(op)!) WriteOperand(writer, value);
                writer.WriteEndArray();
                break;
            case FilterOperator.Like:
                writer.WriteValue(_like);
                break;
            case FilterOperator.Exists:
                writer.WriteValue(_exists);
                break;
            default:
                WriteOperand(writer, GetOperand(op));
                break;
        }
    }

    private void Check(FilterOperator op, T value)
    {
        if (WireDefault<T>.IsUnset(value))
        {
            throw new ArgumentException($"The operand of {op.WireName()} for {GetType().Name} must not be "
            + $"null or default({TypeName.Of(typeof(T))}).", nameof(value));
        }

        if (!Accepts(value))
            throw new ArgumentException($"{GetType().Name} does not accept {value} as the operand of {op.WireName()}.", nameof(value));
    }
}
