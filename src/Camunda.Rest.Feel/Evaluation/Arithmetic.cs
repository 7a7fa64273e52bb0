using Camunda.Rest.Feel.Temporal;

namespace Camunda.Rest.Feel.Evaluation;

/// <summary>The arithmetic operators.</summary>
internal static class Arithmetic
{
    // So many characters of a concatenation count as one step.
    private const int CharactersPerStep = 64;

    public static FeelValue Add(FeelRun run, FeelValue left, FeelValue right)
    {
        if (left is FeelNumber x && right is FeelNumber y)
        {
            try
            {
                return new FeelNumber(x.Value + y.Value);
            }
            catch (OverflowException)
            {
                return Overflow(run, left, '+', right);
            }
        }

        if (left is FeelString first && right is FeelString second)
        {
            run.Step((first.Value.Length + second.Value.Length) / CharactersPerStep);
            return new FeelString(first.Value + second.Value);
        }

        return Temporal(run, TemporalArithmetic.Add, left, '+', right)
            ?? run.Fail(FeelWarningKind.InvalidType, $"Can't add '{FeelText.Short(right)}' to '{FeelText.Short(left)}'");
    }

    public static FeelValue Subtract(FeelRun run, FeelValue left, FeelValue right)
    {
        if (left is FeelNumber x && right is FeelNumber y)
        {
            try
            {
                return new FeelNumber(x.Value - y.Value);
            }
            catch (OverflowException)
            {
                return Overflow(run, left, '-', right);
            }
        }

        return Temporal(run, TemporalArithmetic.Subtract, left, '-', right)
            ?? run.Fail(FeelWarningKind.InvalidType, $"Can't subtract '{FeelText.Short(right)}' from '{FeelText.Short(left)}'");
    }

    public static FeelValue Multiply(FeelRun run, FeelValue left, FeelValue right)
    {
        if (left is FeelNumber x && right is FeelNumber y)
        {
            try
            {
                return new FeelNumber(x.Value * y.Value);
            }
            catch (OverflowException)
            {
                return Overflow(run, left, '*', right);
            }
        }

        return Temporal(run, TemporalArithmetic.Multiply, left, '*', right)
            ?? run.Fail(FeelWarningKind.InvalidType, $"Can't multiply '{FeelText.Short(left)}' by '{FeelText.Short(right)}'");
    }

    public static FeelValue Divide(FeelRun run, FeelValue left, FeelValue right)
    {
        if (left is FeelNumber x && right is FeelNumber { Value: not 0 } y)
        {
            try
            {
                return new FeelNumber(x.Value / y.Value);
            }
            catch (OverflowException)
            {
                return Overflow(run, left, '/', right);
            }
        }

        return (right is FeelNumber { Value: 0 } ? null : Temporal(run, TemporalArithmetic.Divide, left, '/', right))
            ?? run.Fail(FeelWarningKind.InvalidType, $"Can't divide '{FeelText.Short(left)}' by '{FeelText.Short(right)}'");
    }

    public static FeelValue Power(FeelRun run, FeelValue left, FeelValue right)
    {
        if (left is not FeelNumber x)
        {
            return run.Fail(FeelWarningKind.InvalidType, $"Expected number but found '{FeelText.Short(left)}'");
        }

        if (right is not FeelNumber y)
        {
            return run.Fail(FeelWarningKind.InvalidType, $"Expected number but found '{FeelText.Short(right)}'");
        }

        try
        {
            if (decimal.IsInteger(y.Value))
            {
                return x.Value == 0 && y.Value < 0
                    ? run.Fail(FeelWarningKind.InvalidType, $"Can't raise '0' to the power of '{y}'")
                    : new FeelNumber(Power(x.Value, y.Value));
            }

            double result = Math.Pow((double)x.Value, (double)y.Value);
            return double.IsFinite(result)
                ? new FeelNumber((decimal)result)
                : run.Fail(FeelWarningKind.InvalidType, $"Can't raise '{x}' to the power of '{y}'");
        }
        catch (OverflowException)
        {
            return run.Fail(FeelWarningKind.Overflow, $"The result of '{x} ** {y}' exceeds the range of a number");
        }
    }

    public static FeelValue Negate(FeelRun run, FeelValue value)
    {
        if (value is FeelNumber number)
        {
            return new FeelNumber(-number.Value);
        }

        return Temporal(run, static (operand, _) => TemporalArithmetic.Negate(operand), value, '-', value)
            ?? run.Fail(FeelWarningKind.InvalidType, $"Expected number but found '{FeelText.Short(value)}'");
    }

    private static decimal Power(decimal number, decimal exponent)
    {
        if (number is 0 or 1)
        {
            return exponent == 0 ? 1 : number;
        }

        if (number == -1)
        {
            return exponent % 2 == 0 ? 1 : -1;
        }

        decimal factor = number;
        decimal result = 1;
        for (decimal rest = Math.Abs(exponent); rest > 0; rest = decimal.Floor(rest / 2))
        {
            if (rest % 2 == 1)
            {
                result *= factor;
            }

            if (rest == 1 || factor == 0)
            {
                break;
            }

            factor *= factor;
        }

        // A result too small for a decimal is 0; so is the reciprocal of one that is too large.
        return exponent >= 0 ? result : 1 / result;
    }

    private static FeelValue? Temporal(
        FeelRun run, Func<FeelValue, FeelValue, FeelValue?> operation, FeelValue left, char symbol, FeelValue right)
    {
        try
        {
            return operation(left, right);
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return Overflow(run, left, symbol, right);
        }
    }

    private static FeelValue Overflow(FeelRun run, FeelValue left, char symbol, FeelValue right) => run.Fail(
        FeelWarningKind.Overflow,
        $"The result of '{FeelText.Short(left)} {symbol} {FeelText.Short(right)}' exceeds the range of its type");
}
