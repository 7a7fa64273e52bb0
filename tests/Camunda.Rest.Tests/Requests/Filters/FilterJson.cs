using System.Linq.Expressions;
using Camunda.Rest.Json;
using Camunda.Rest.Models;

namespace Camunda.Rest.Tests.Requests.Filters;

/// <summary>The JSON that a search expression becomes.</summary>
internal static class FilterJson
{
    public static string Tasks(Expression<Func<UserTaskFilter, bool>> condition) => Of(condition);

    public static string Instances(Expression<Func<ProcessInstanceFilter, bool>> condition) => Of(condition);

    public static string Of<TFilter>(Expression<Func<TFilter, bool>> condition, TFilter? before = null)
        where TFilter : class, IJsonModel<TFilter> =>
        CamundaJson.Serialize(FilterTranslator<TFilter>.Translate(condition, before));
}
