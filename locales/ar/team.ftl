### من في فريق السلسلة، والدعوات، ومن فعل ماذا.

# على شاشة السلسلة.
team-button = الفريق
# على شاشة كل السلاسل، لمالكي المنظومة.
team-owners-button = المالكون

## من في الفريق

team-heading = الفريق
team-owners-heading = المالكون
team-owners = المالكون مسؤولون عن هذه المنظومة وعن كل سلسلة فيها.
team-nobody = لا أحد في الفريق بعد.
# بجانب الاسم. $role: الدور.
team-since = { $role }، منذ { $date }
team-since-configured = { $role }، منذ { $date }، بحسب الإعدادات
team-you = { $name } (أنت)
# من لم يذكر اسمه. $platform: المنصة؛ $id: نهاية رقم.
team-unnamed = حساب { $platform } رقم { $id }، بلا بيانات شخصية بعد
team-without-account = شخص بلا حساب، رقم { $id }
# $role: الدور.
team-remove-button = إزالة: { $name }، { $role }
team-invite-button = دعوة شخص
team-back-button = الفريق

## الدعوات

team-invite-heading = دعوة شخص إلى الفريق
team-invite = اختر ما يُسمح له به، ثم تحصل على رمز لشخص واحد.
# بجانب اسم الدور.
team-may-owner = كل شيء، في كل السلاسل
team-may-organizer = كل شيء في هذه السلسلة
team-may-moderator = الاطلاع على المسجّلين والبتّ في التسجيلات
team-may-viewer = الاطلاع على المسجّلين
# أزرار.
team-as-owner = مالك
team-as-organizer = تنظيم
team-as-moderator = إشراف
team-as-viewer = اطلاع فقط
team-code-heading = رمز لشخص واحد
team-code-gives = يمنح دور
team-code-in = في
team-code-next = أرسل هذا إلى من تدعوه، لا إلى غيره:
# $typed: السطر الذي يُكتب، وفيه الرمز.
team-code-typed = في محادثة خاصة مع البوت، اكتب من فضلك: { $typed }
team-code-once = يعمل مرة واحدة خلال ساعة. لن يظهر ثانية؛ وإن ضاع فأنشئ رمزًا جديدًا.

## إزالة شخص

team-remove-heading = سحب هذا الدور؟
team-remove-means = يفقد الدور فورًا، هنا وعلى كل أجهزته. وتبقى تسجيلاته الخاصة كما هي.
team-remove-owner = لن يمكنه بعد ذلك فعل شيء في أي سلسلة إلا حيث له دور. وتبقى تسجيلاته الخاصة كما هي.
team-remove-self = هذا دورك أنت. ستفقده فورًا ولا يمكنك استعادته بنفسك: على شخص آخر من الفريق أن يدعوك من جديد.
team-remove-yes = نعم، اسحب الدور
team-removed-heading = سُحب الدور
team-removed = لم يعد لدى { $name } دور: { $role }.
team-removed-self = لم يعد لك هذا الدور. شكرًا على عملك.
team-not-removed-heading = الدور باقٍ
team-not-there = لم يعد لهذا الشخص هذا الدور، أو مُنح إياه من جديد. يرجى النظر في الفريق مرة أخرى.
team-configured = إعدادات هذه المنظومة تذكر هذا الشخص مالكًا (owners في roundtable.toml). يمكن لمن يشغّل البرنامج إزالته من هناك.
team-last-organizer = هذا هو الشخص الوحيد الذي ينظّم السلسلة. ادعُ غيره أولًا، أو اطلب ذلك من أحد مالكي المنظومة.

## من فعل ماذا

audit-button = من فعل ماذا
audit-heading = من فعل ماذا
audit-of-no-series = ما لا يخص سلسلة بعينها. الأحدث أولًا.
audit-empty = لم يُدوَّن شيء بعد.
# سطر بعد تاريخ ووقت. $who: اسم؛ $what: إحدى الرسائل أدناه؛ $code: رمز مشاورة.
audit-line = { $who }: { $what }
audit-line-about = { $who }: { $what } ({ $code })
audit-by-program = البرنامج، أو سطر أوامره
audit-by-forgotten = شخص مُحيت بياناته
audit-by-unknown = البرنامج، أو شخص مُحيت بياناته
# فعل ليست له كلمات. $key: اسمه في البرنامج.
audit-act = «{ $key }»
# $role: الدور، حيث يوجد.
audit-act-appoint = إنشاء رمز دعوة ({ $role })
audit-act-appoint_owner = إنشاء رمز دعوة ({ $role })
audit-act-confirm_organization = تأكيد اسم منظمة
audit-act-dismiss = سحب دور ({ $role })
audit-act-edit = تعديل المعلومات
# Instead, where it is known what. $fields: a list of labels, such as “Title” and “Place”.
audit-edited = تعديل: { $fields }
audit-act-publish = نشر مشاورة
audit-act-cancel = إلغاء مشاورة
audit-act-hold = عقد مشاورة بعد إلغائها
audit-act-close_registration = إغلاق باب التسجيل قبل موعده
audit-act-extend_registration = تمديد مهلة التسجيل
audit-act-make_consultation = إنشاء مشاورة
audit-act-export = استخراج ملف
audit-act-extend_questionnaire = منح وقت إضافي للإجابة
audit-act-import = استيراد ملف سلسلة
audit-act-invite_people = إنشاء رموز لقائمة مدعوين
audit-act-invite_to_answer = إنشاء رموز لاستبيان
audit-act-linked = ربط حسابين
audit-act-merge_organizations = دمج منظمتين
audit-act-post = وضع بطاقة في غرفة أو رفعها
audit-act-redeemed = استعمال رمز دعوة ({ $role })
audit-act-unlinked = فصل حسابات مرتبطة
audit-act-approve = قبول تسجيل
audit-act-decline = رفض تسجيل
audit-act-seat = منح مقعد
audit-act-admit_beyond = قبول شخص فوق الحد
audit-act-put_on_waiting_list = وضع شخص في قائمة الانتظار
audit-act-remove = رفع شخص من القائمة
audit-act-enter_person = إدخال شخص بلا حساب
audit-act-keep_organizations_apart = إبقاء منظمتين منفصلتين
audit-act-broadcast_made = بدء رسالة إلى كثيرين
audit-act-broadcast_again = إعادة رسالة لمن لم تصلهم
audit-act-broadcast_edited = تعديل رسالة إلى كثيرين
audit-act-broadcast_redrafted = إرجاع رسالة للتعديل
audit-act-broadcast_tested = إرسال تجربة إلى النفس
audit-act-broadcast_asked = طلب تأكيد رسالة
audit-act-broadcast_confirmed = تأكيد رسالة كتبها غيره
audit-act-broadcast_refused = رفض رسالة كتبها غيره
audit-act-broadcast_planned = جدولة رسالة إلى كثيرين
audit-act-broadcast_began = بدء إرسال رسالة
audit-act-broadcast_selected = اختيار متلقي رسالة
audit-act-broadcast_paused = إيقاف رسالة مؤقتًا
audit-act-broadcast_resumed = متابعة إرسال رسالة
audit-act-broadcast_stopped = وقف إرسال رسالة
audit-act-broadcast_sent = اكتمل إرسال رسالة
audit-act-broadcast_cancelled = إلغاء رسالة إلى كثيرين
audit-act-broadcast_discarded = حذف رسالة إلى كثيرين
audit-act-change_paper = تعديل وثيقة
audit-act-post_paper = نشر وثيقة
audit-act-take_paper_away = سحب وثيقة
audit-act-no_report = إفادة بأنه لن يصدر تقرير
audit-act-set_joining = تحديد رابط الانضمام
audit-act-set_joining_minutes = تغيير موعد إرسال رابط الانضمام
audit-act-put_joining_away = ترك رابط انضمام جديد دون اعتماده
audit-act-take_joining_away = سحب رابط الانضمام
