using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Camunda.Rest;

/// <summary>Measurements and activities whose listeners are the user's: one that throws costs what it would have seen, and nothing else.</summary>
internal static class GuardedInstruments
{
    /// <summary>Counts.</summary>
    public static void Count(this Counter<long> counter, long count, KeyValuePair<string, object?> tag)
    {
        if (counter.Enabled)
            counter.Count(count, new TagList { tag });
    }

    /// <inheritdoc cref="Count(Counter{long},long,KeyValuePair{string,object?})" />
    public static void Count(this Counter<long> counter, long count, in TagList tags)
    {
        if (!counter.Enabled)
            return;
        try
        {
            counter.Add(count, tags);
        }
#pragma warning disable CA1031 // Whatever a listener throws, only its measurement is lost.
        catch (Exception)
#pragma warning restore CA1031
        {
            // There is nobody to tell.
        }
    }

    /// <summary>Records a time.</summary>
    public static void Measure(this Histogram<double> histogram, TimeSpan time, in TagList tags)
    {
        if (!histogram.Enabled)
            return;
        try
        {
            histogram.Record(time.TotalSeconds, tags);
        }
#pragma warning disable CA1031 // Whatever a listener throws, only its measurement is lost.
        catch (Exception)
#pragma warning restore CA1031
        {
            // There is nobody to tell.
        }
    }

    /// <inheritdoc cref="Measure(Histogram{double},TimeSpan,in TagList)" />
    public static void Measure(this Histogram<double> histogram, TimeSpan time, KeyValuePair<string, object?> tag)
    {
        if (histogram.Enabled)
            histogram.Measure(time, new TagList { tag });
    }

    /// <summary>Starts an activity; null when nobody wants it, or when a listener threw.</summary>
    public static Activity? Start(string name, ActivityKind kind, ActivityContext parent, in TagList tags)
    {
        var before = Activity.Current;
        try
        {
            return CamundaInstruments.Source.StartActivity(name, kind, parent, tags);
        }
#pragma warning disable CA1031 // Whatever a listener throws, there is no activity.
        catch (Exception)
#pragma warning restore CA1031
        {
            Activity.Current = before;
            return null;
        }
    }

    /// <summary>Ends an activity, and makes the one before it the present one again, whatever listeners do.</summary>
    public static void End(this Activity activity)
    {
        var before = activity.Parent;
        try
        {
            activity.Dispose();
        }
#pragma warning disable CA1031 // Whatever a listener throws, the activity is over.
        catch (Exception)
#pragma warning restore CA1031
        {
            if (Activity.Current == activity)
                Activity.Current = before;
        }
    }
}
