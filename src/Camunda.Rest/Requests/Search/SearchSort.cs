using Camunda.Rest.Models;

namespace Camunda.Rest;

/// <summary>One sort criterion.</summary>
internal readonly record struct SearchSort<TSortField>(TSortField Field, SortOrder Order);
