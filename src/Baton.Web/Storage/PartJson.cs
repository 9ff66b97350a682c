using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Baton.Domain;

namespace Baton.Web.Storage;

/// <summary>Details of parts as JSON: whole for lists and files, and split into what is personal and what is not for history.</summary>
public static class PartJson
{
    /// <summary>Everything; ids as their GUID, enums by name, times in ISO form.</summary>
    public static JsonSerializerOptions Plain { get; } = Options((_, _) => true);

    /// <summary>What strangers may see: without what is marked <see cref="OfficeOnlyAttribute"/>.</summary>
    public static JsonSerializerOptions Public { get; } = Options((_, officeOnly) => !officeOnly);

    /// <summary>Only what is not marked <see cref="PersonalAttribute"/>.</summary>
    public static JsonSerializerOptions Impersonal { get; } = Options((personal, _) => !personal);

    /// <summary>Only what is marked <see cref="PersonalAttribute"/>.</summary>
    public static JsonSerializerOptions Personal { get; } = Options((personal, _) => personal);

    /// <summary>Details read back from both halves; missing personal values stay at their defaults.</summary>
    public static IDetails Read(Type details, string impersonal, string? personal)
    {
        var whole = JsonNode.Parse(impersonal)!.AsObject();
        if (personal is not null)
        {
            foreach (var (name, value) in JsonNode.Parse(personal)!.AsObject().ToList())
            {
                whole[name] = value?.DeepClone();
            }
        }

        return (IDetails)whole.Deserialize(details, Plain)!;
    }

    private static JsonSerializerOptions Options(Func<bool, bool, bool> takes)
    {
        var resolver = new DefaultJsonTypeInfoResolver();
        resolver.Modifiers.Add(type =>
        {
            for (var i = type.Properties.Count - 1; i >= 0; i--)
            {
                var property = type.Properties[i];
                var ofDetails = typeof(IDetails).IsAssignableFrom(type.Type);
                var computed = ofDetails && property.Set is null;
                var personal = property.AttributeProvider?.IsDefined(typeof(PersonalAttribute), true) == true;
                var officeOnly = property.AttributeProvider?.IsDefined(typeof(OfficeOnlyAttribute), true) == true;
                if (computed || (ofDetails && !takes(personal, officeOnly)))
                {
                    type.Properties.RemoveAt(i);
                }
                else if (type.Type == typeof(LocalizedText) && property.Set is null && property.AssociatedParameter is null)
                {
                    type.Properties.RemoveAt(i);
                }
            }
        });
        var options = new JsonSerializerOptions
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = resolver,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.Converters.Add(new EntityIdJson());
        options.MakeReadOnly();
        return options;
    }

    private sealed class EntityIdJson : JsonConverterFactory
    {
        public override bool CanConvert(Type typeToConvert) =>
            typeToConvert.IsValueType && typeToConvert.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEntityId<>));

        public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
            (JsonConverter)Activator.CreateInstance(typeof(OfId<>).MakeGenericType(typeToConvert))!;

        private sealed class OfId<TId> : JsonConverter<TId>
            where TId : struct, IEntityId<TId>
        {
            public override TId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => TId.From(reader.GetGuid());

            public override void Write(Utf8JsonWriter writer, TId value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
        }
    }
}
