namespace Camunda.Rest.Samples.TaskList;

/// <summary>A task list: a small page, the API behind it, and a worker that charges cards.</summary>
internal static class TaskListApp
{
    /// <summary>Where the application listens unless it is configured. Only this machine reaches it.</summary>
    private const string DefaultUrl = "http://127.0.0.1:5080";

    /// <param name="args">The command line, such as <c>--urls http://127.0.0.1:5081</c>.</param>
    /// <param name="cluster">The address of the cluster; null for the configured one.</param>
    public static WebApplication Build(string[] args, Uri? cluster)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        if (builder.Configuration[WebHostDefaults.ServerUrlsKey] is null)
            builder.WebHost.UseUrls(DefaultUrl);

        builder.Services
            .AddCamunda(builder.Configuration.GetSection("Camunda"), options => options.BaseAddress = cluster ?? options.BaseAddress)
            .AddDeployment(deployment => deployment.AddEmbedded(typeof(TaskListApp).Assembly, "order.bpmn"))
            .AddJobWorker<ChargeCard>();

        // Malformed keys in paths and bodies are rejected with 400, and the OpenAPI document describes the types of the client.
        builder.Services.AddCamundaModelBinding();
        builder.Services.AddOpenApi(options => options.AddCamundaSchemas());
        builder.Services.AddProblemDetails();
        builder.Services.AddExceptionHandler<ClusterProblems>();

        WebApplication app = builder.Build();
        app.UseExceptionHandler();
        app.UseStatusCodePages();
        app.UseDefaultFiles();
        app.UseStaticFiles();
        app.MapOpenApi();
        app.MapTaskList();

        // Anyone may pause the worker, because only this machine reaches it. A service requires a policy instead:
        // app.MapCamundaWorkers().RequireAuthorization("operations").
        app.MapCamundaWorkers().AllowAnonymous();
        return app;
    }
}
