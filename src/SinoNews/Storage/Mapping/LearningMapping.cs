using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SinoNews.Comments.Learning;

namespace SinoNews.Storage.Mapping;

internal sealed class TrainingSampleMapping : IEntityTypeConfiguration<TrainingSample>
{
    public void Configure(EntityTypeBuilder<TrainingSample> sample)
    {
        sample.HasKey(s => s.CommentId);
        sample.Property(s => s.CommentId).ValueGeneratedNever();
        sample.HasIndex(s => s.Reader);
    }
}

internal sealed class ScoreModelMapping : IEntityTypeConfiguration<ScoreModel>
{
    public void Configure(EntityTypeBuilder<ScoreModel> model) => model.HasKey(m => m.Id);
}
