using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Dimp;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes ASP.NET Core read and write records.</summary>
public static class WireJsonServiceCollectionExtensions
{
    private const string Reason = "Only where the serializer uses reflection anyway; a native publication removes the branch.";

    /// <summary>
    /// Adds a registry for <see cref="WireBody{TRoot}"/>, and as the first resolver of the JSON of minimal APIs, of MVC and of
    /// SignalR. Problem documents are added too, and OpenAPI describes the records.
    /// </summary>
    /// <typeparam name="TRoot">The root of the registry.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="registry">The registry, for example <c>ChatContents.Default</c>. Another call adds another one.</param>
    /// <returns>The services.</returns>
    public static IServiceCollection AddWireJson<TRoot>(this IServiceCollection services, WireRegistry<TRoot> registry) where TRoot : WireRecord
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(registry);
        services.Replace(ServiceDescriptor.Singleton(registry));
        services.AddSingleton<KnownRegistry>(new KnownRegistry<TRoot>(registry));
        services.TryAddSingleton<KnownRegistries>();
        services.Configure<AspNetCore.Http.Json.JsonOptions>(options => PutFirst(registry, options.SerializerOptions));
        services.Configure<AspNetCore.Mvc.JsonOptions>(options => PutFirst(registry, options.JsonSerializerOptions));
        services.Configure<JsonHubProtocolOptions>(options => PutFirst(registry, options.PayloadSerializerOptions));
        services.ConfigureAll<OpenApiOptions>(options => options.AddSchemaTransformer(new RecordSchemaTransformer(registry)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IExceptionHandler, RefusedMessageHandler>());
        return services.AddProblemDetails();
    }

    [UnconditionalSuppressMessage("Trimming", "IL2026", Justification = Reason)]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = Reason)]
    private static void PutFirst(IJsonTypeInfoResolver registry, JsonSerializerOptions options)
    {
        // SignalR leaves the resolver unset. With the registry as the only one, no other type would be known.
        if (options.TypeInfoResolver is null && JsonSerializer.IsReflectionEnabledByDefault)
        {
            options.TypeInfoResolver = new DefaultJsonTypeInfoResolver();
        }
        options.TypeInfoResolverChain.Insert(0, registry);
    }
}
